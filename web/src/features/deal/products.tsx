import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format'
import { Card } from '../../ui/stat-card'
import classes from './deal.module.css'
import type { Deal } from './queries'

/** What is sold, line by line. */
export function Products({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal')
  const format = useFormat()
  const lines = deal.products ?? []
  const sum = lines.reduce((total, line) => total + (line.sum ?? 0), 0)
  return (
    <Card title={t('products.title')}>
      {lines.length === 0 ? (
        <p className={classes.small}>{t('products.none')}</p>
      ) : (
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('products.name')}</th>
              <th scope="col">{t('products.quantity')}</th>
              {!deal.amount_hidden && <th scope="col">{t('products.price')}</th>}
              {!deal.amount_hidden && <th scope="col">{t('products.total')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines stand in their order and have no name of their own.
              <tr key={index}>
                <td>{line.name}</td>
                <td>{format.number(line.quantity / 1000, 3)}</td>
                {!deal.amount_hidden && <td>{format.money(line.price)}</td>}
                {!deal.amount_hidden && <td>{format.money(line.sum)}</td>}
              </tr>
            ))}
          </tbody>
          {!deal.amount_hidden && (
            <tfoot>
              <tr>
                <td colSpan={3}>{t('products.total')}</td>
                <td>{format.money(sum)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </Card>
  )
}
