import type { Company, CompanyForm } from './queries'

export type Values = Required<CompanyForm>

export const emptyForm: Values = {
  name: '', external_id: '', tax_id: '', industry: '', region: '', city: '', size_band: '', phone: '', email: '', website: '', note: '', status: 'prospect', owner_id: '', second_owner_id: '', source: '', parent_id: '', phones: [], emails: [], addresses: [], tags: [], custom: {},
}

/** What people edit of a company, out of everything there is about it. */
export function formOf(company: Company): Values {
  return Object.fromEntries(Object.entries(emptyForm).map(([name, empty]) => [name, company[name as keyof Values] ?? empty])) as Values
}
