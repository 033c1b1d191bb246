// ABC in DuckDB on its own file, as a floor: reads the payments once, then
// answers each window several times. Prints one JSON object.
//
//   node abc.mjs FILE.duckdb PAYMENTS.csv REPEATS FROM:TO …
import { DuckDBInstance, version } from '@duckdb/node-api'

const [file, payments, repeats, ...windows] = process.argv.slice(2)
const instance = await DuckDBInstance.create(file, { threads: '2' })
const db = await instance.connect()

const loading = performance.now()
await db.run(`CREATE TABLE IF NOT EXISTS payment AS
  SELECT "Client id" AS company, CAST("Date" AS DATE) AS paid_on, CAST(round(CAST("Amount" AS DECIMAL(18, 2)) * 100) AS BIGINT) AS amount
  FROM read_csv('${payments}', header = true, all_varchar = true)`)
const loaded = performance.now() - loading

// Equal values get equal groups, so the ranking is one of distinct values.
const question = (from, to) => `
  WITH s AS (SELECT company, sum(amount)::BIGINT AS v FROM payment WHERE paid_on >= DATE '${from}' AND paid_on < DATE '${to}' GROUP BY company),
  d AS (SELECT v, count(*) AS n FROM s WHERE v > 0 GROUP BY v),
  ranked AS (SELECT v, n, sum(v * n) OVER (ORDER BY v DESC ROWS UNBOUNDED PRECEDING) - v * n AS before, sum(v * n) OVER () AS total FROM d)
  SELECT CASE WHEN before * 10000 < 8000 * total THEN 'A' WHEN before * 10000 < 9500 * total THEN 'B' ELSE 'C' END AS grp, sum(n)::BIGINT AS companies, sum(v * n)::BIGINT AS value
  FROM ranked GROUP BY grp ORDER BY grp`

const answers = []
for (const window of windows) {
  const [from, to] = window.split(':')
  const times = []
  let groups = []
  for (let i = 0; i < Number(repeats); i++) {
    const begun = performance.now()
    const reader = await db.runAndReadAll(question(from, to))
    times.push(performance.now() - begun)
    groups = reader.getRowsJson().map(([group, companies, value]) => ({ group, companies: Number(companies), value: Number(value) }))
  }
  answers.push({ times, groups })
}
console.log(JSON.stringify({ version: version(), loaded, answers }))
