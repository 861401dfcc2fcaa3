/** A version of a contract, as it is printed. */
export type VersionCopy = {
  id: string
  /** Contract number and number of the version. */
  title: string
  text: string
  sha256: string
  /** ISO 8601; a copy made tomorrow is the same file. */
  createdAt: string
}

/** What stands at the foot of each page, so that a sheet of paper can be held against the record. */
export const footOf = ({ title, sha256 }: VersionCopy): string => `${title}　SHA-256 ${sha256}`
