/** Tables as the drift test and the migration draft see them, whether read from a database or from the datamodel. */

export type Column = {
  name: string
  /** In lower case, without display widths, with the values of an ENUM as they are: `char(30)`, `enum('A','B')`. */
  type: string
  nullable: boolean
  /** SQL of the default in one writing for all servers: `'CNY'`, `1`, `CURRENT_TIMESTAMP(3)`; null for none. */
  default: string | null
  /** Of text columns; null for the others. */
  collation: string | null
  autoIncrement: boolean
}

export type Index = {
  name: string
  unique: boolean
  fulltext: boolean
  /** Each with its direction and prefix length where they are not the usual: `name(20) desc`. */
  columns: string[]
}

export type ForeignKey = {
  name: string
  columns: string[]
  table: string
  tableColumns: string[]
  onDelete: string
  onUpdate: string
}

export type Table = {
  name: string
  columns: Column[]
  primaryKey: string[]
  indexes: Index[]
  foreignKeys: ForeignKey[]
}

/** Servers write a default with all the places of its column: `0.00` is `0`. */
export const plainDecimal = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
