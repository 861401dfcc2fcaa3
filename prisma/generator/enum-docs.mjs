/**
 * Doc comments of enum values, read from the schema's text: `///` lines above a value or after it on its line.
 *
 * @param {string} schema text of all schema files
 * @returns {Map<string, string>} keyed `Enum.VALUE`
 */
export function enumValueDocs(schema) {
  const docs = new Map()
  let enumName = null
  let above = []
  for (const raw of schema.split(/\r?\n/)) {
    const line = raw.trim()
    const opened = /^enum\s+(\w+)\s*\{/.exec(line)
    if (opened) {
      enumName = opened[1]
      above = []
      continue
    }
    if (enumName === null) continue
    if (line.startsWith('}')) {
      enumName = null
      continue
    }
    if (line.startsWith('///')) {
      above.push(line.slice(3).trim())
      continue
    }
    const value = /^([A-Za-z]\w*)/.exec(line)
    if (!value) continue
    const behind = /\/\/\/(.*)$/.exec(line)
    const lines = behind ? [...above, behind[1].trim()] : above
    if (lines.length > 0) docs.set(`${enumName}.${value[1]}`, lines.join('\n'))
    above = []
  }
  return docs
}
