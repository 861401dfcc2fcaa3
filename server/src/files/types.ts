const OFFICE = 'application/vnd.openxmlformats-officedocument'

/**
 * Files that are taken, by the ending of their name. Not among them: what a browser would run (HTML, SVG), programs,
 * documents with macros, and archives, into which nobody looks.
 */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  mp4: 'video/mp4',
  txt: 'text/plain',
  csv: 'text/csv',
}

/** Types that a browser shows by itself and that hold nothing it would run. */
export const PREVIEWED: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp']
