/** Months as `2026-04`, and their days. */

const two = (value: number): string => String(value).padStart(2, '0')

/** The month so many months later, earlier where negative. */
export const monthAfter = (month: string, count: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const index = year * 12 + number - 1 + count
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}

export const firstDay = (month: string): string => `${month}-01`

export const lastDay = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${month}-${two(new Date(Date.UTC(year, number, 0)).getUTCDate())}`
}

export const thisMonth = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}`
}
