import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMITS } from '../limits.ts'

/**
 * Depth and repetition of a document, counted through its fragments before anything is run. Circular fragments are
 * left to validation. Throws LIMIT_EXCEEDED.
 */
export function documentLimits(): Plugin {
  const checked = new WeakSet<DocumentNode>()
  return {
    onParse:
      () =>
      ({ result }) => {
        const document = result as DocumentNode
        if (!(result instanceof Error) && document?.kind === Kind.DOCUMENT && !checked.has(document)) {
          checkDocument(document)
          checked.add(document)
        }
      },
  }
}

/** The parser calls itself for every bracket: how deep they stand is looked at before it starts. Throws LIMIT_EXCEEDED. */
export function checkNesting(text: string): void {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quoted) {
      if (character === '\\') at += 1
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[' || character === '(') depth += 1
    else if (character === '}' || character === ']' || character === ')') depth -= 1
    if (depth > LIMITS.documentNesting) throw exceeded('levels')
  }
}

/** Throws LIMIT_EXCEEDED. */
export function checkDocument(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  const budget = { fields: LIMITS.documentFields }
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, fragments, 1, new Set(), budget)
  }
}

/** `keys` are those under which each field of a selection is answered, whichever of its fragments asks for it. */
function walk(
  set: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  depth: number,
  open: Set<string>,
  budget: { fields: number },
  keys = new Map<string, Set<string>>(),
): void {
  for (const selection of set.selections) {
    budget.fields -= 1
    if (budget.fields < 0) throw exceeded('fields')
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value
      const known = keys.get(name) ?? new Set()
      keys.set(name, known.add(selection.alias?.value ?? name))
      if (known.size > LIMITS.aliases) throw exceeded('aliases')
      if (!selection.selectionSet) continue
      if (depth >= LIMITS.documentDepth && !name.startsWith('__')) throw exceeded('levels')
      // Introspection unwraps types one in another; standard tools ask for nine levels of it.
      walk(selection.selectionSet, fragments, name === 'ofType' ? depth : depth + 1, open, budget)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(selection.selectionSet, fragments, depth, open, budget, keys)
    } else {
      const name = selection.name.value
      const fragment = fragments.get(name)
      if (!fragment || open.has(name)) continue
      open.add(name)
      walk(fragment.selectionSet, fragments, depth, open, budget, keys)
      open.delete(name)
    }
  }
}

function exceeded(what: string): GraphQLError {
  return new GraphQLError(`The document has too many ${what}.`, { extensions: { code: 'LIMIT_EXCEEDED' } })
}
