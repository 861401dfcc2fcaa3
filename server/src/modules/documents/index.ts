import type { Catalog } from '../../access/catalog.ts'
import { decide, mayRead } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { costs } from '../../graphql/costs.ts'
import { needs } from '../../graphql/needs.ts'
import { listOf, type Named, named } from '../../graphql/resource-types.ts'
import { LIMITS } from '../../limits.ts'
import { readMany } from '../../reader/read.ts'
import { type LineDifference, type Piece, type TermDifference, termDifferences, textDifference } from './difference.ts'

type Difference = { lines: LineDifference[]; terms: TermDifference[] }

const KINDS = {
  SAME: { description: 'It stands in both texts.' },
  ADDED: { description: 'It came with the second text.' },
  REMOVED: { description: 'It stands in the first text alone.' },
}

/** `contractVersionDifference`: two versions side by side, for those who read both (R6.1.3). */
export function addDocuments(builder: Builder, catalog: Catalog): void {
  builder.enumType('PieceKind', { description: 'What became of a piece of a text.', values: KINDS })
  builder.enumType('LineKind', {
    description: 'What became of a line of a text.',
    values: { ...KINDS, CHANGED: { description: 'Some of its words differ.' } },
  })
  builder.objectRef<Piece>('TextPiece').implement({
    description: 'A piece of a line.',
    fields: (t) => ({
      kind: t.field({ type: named('PieceKind'), description: 'What became of it.', resolve: ({ kind }) => kind }),
      text: t.exposeString('text', { description: 'Its words.' }),
    }),
  })
  builder.objectRef<LineDifference>('LineDifference').implement({
    description: 'A line of both texts beside each other; one side is empty where there is none.',
    fields: (t) => ({
      kind: t.field({ type: named('LineKind'), description: 'What became of it.', resolve: ({ kind }) => kind }),
      clause: t.exposeString('clause', { nullable: true, description: 'Heading of its clause.' }),
      before: t.field({
        type: listOf('TextPiece') as unknown as Named,
        description: 'The line of the first text.',
        resolve: ({ before }) => before as unknown as string,
      }),
      after: t.field({
        type: listOf('TextPiece') as unknown as Named,
        description: 'The line of the second text.',
        resolve: ({ after }) => after as unknown as string,
      }),
    }),
  })
  builder.objectRef<TermDifference>('TermDifference').implement({
    description: 'A term that differs.',
    fields: (t) => ({
      field: t.exposeString('field', { description: "The contract's field." }),
      before: t.field({
        type: named('JSON'),
        nullable: true,
        description: 'Its value in the first version.',
        resolve: ({ before }) => before as string,
      }),
      after: t.field({
        type: named('JSON'),
        nullable: true,
        description: 'Its value in the second.',
        resolve: ({ after }) => after as string,
      }),
    }),
  })
  builder.objectRef<Difference>('VersionDifference').implement({
    description: 'What two versions of contracts have in common, and what not.',
    fields: (t) => ({
      lines: t.field({
        type: listOf('LineDifference') as unknown as Named,
        description: 'Both texts line by line.',
        resolve: ({ lines }) => lines as unknown as string,
      }),
      terms: t.field({
        type: listOf('TermDifference') as unknown as Named,
        description: 'The terms that differ.',
        resolve: ({ terms }) => terms as unknown as string,
      }),
    }),
  })
  const type = catalog.types.get('ContractVersion')!
  const fields = ['text', 'terms'].map((name) => type.fields.get(name)!)
  builder.queryField('contractVersionDifference', (t) =>
    t.field({
      type: named('VersionDifference'),
      nullable: true,
      description: 'Two versions side by side (R6.1.3); null where one of them is not within reach.',
      args: {
        from: t.arg.id({ required: true, description: 'The first version.' }),
        to: t.arg.id({ required: true, description: 'The second.' }),
      },
      extensions: {
        ...needs(
          (role) => mayRead(catalog, role, type) && fields.every((field) => decide(role, type, field, 'read') === true),
        ),
        ...costs(LIMITS.points.difference),
      },
      resolve: async (_root, { from, to }, { viewer, query }) => {
        const selection = { type, columns: new Set(fields), relations: [], masked: false }
        const [before, after] = await readMany({ catalog, viewer, query }, selection, [String(from), String(to)])
        if (!before || !after) return null
        return {
          lines: textDifference(before.text as string, after.text as string),
          terms: termDifferences(before.terms as string, after.terms as string),
        } as unknown as string
      },
    }),
  )
}

export { PAGE_BREAK, paragraph, type TableCell, table, wordDocument } from './docx.ts'
export { PAPER_MEDIA, paper, versionAsDocx, versionAsPdf } from './endpoint.ts'
export { type Paper, PDF_SIZES, pdfDocument, writeLines, writeTitle } from './pdf.ts'
