/** Asks probes, many in one document where they may stand together, and keeps what was answered. */
import { type Identity, sendDocument } from '../scene.ts'
import type { ProbedWorld } from '../world.ts'
import { bodyOf } from './body.ts'
import type { Probe } from './probe.ts'

/** The answer to each probe, as its bytes or the part of them that is its own. */
export type Answers = string[]

export class Asker {
  /** Probes by document; one that an error ended is asked alone from then on. */
  #documents: { text: string; probes: number[] }[] | null = null

  constructor(
    readonly world: ProbedWorld,
    readonly identity: Identity,
    readonly probes: readonly Probe[],
  ) {}

  /** The first answers settle which probes can stand together. */
  async ask(): Promise<Answers> {
    const answers: Answers = []
    if (this.#documents === null) {
      const alone: number[] = []
      const whole: { text: string; probes: number[] }[] = []
      await inLanes(batches(this.probes), async (document) => {
        if (await this.#askTogether(document, answers)) whole.push(document)
        else alone.push(...document.probes)
      })
      this.#documents = [...whole, ...alone.map((probe) => documentOf(this.probes, [probe]))]
      await inLanes(alone, async (probe) => {
        answers[probe] = await this.askAlone(probe)
      })
    } else {
      await inLanes(this.#documents, async (document) => {
        if (document.probes.length === 1) answers[document.probes[0]!] = await this.askAlone(document.probes[0]!)
        else if (!(await this.#askTogether(document, answers)))
          for (const probe of document.probes) answers[probe] = await this.askAlone(probe)
      })
    }
    const askInto = async (probe: number) => {
      answers[probe] = await this.askAlone(probe)
    }
    // One at a time: two that write would wait for each other's locks, and nobody may have many exports under way.
    const isAlone = (index: number) => {
      const probe = this.probes[index]!
      return probe.kind === 'http' || probe.text.startsWith('mutation')
    }
    const rest = others(this.probes)
    await inLanes(
      rest.filter((index) => !isAlone(index)),
      askInto,
    )
    await inLanes(rest.filter(isAlone), askInto, 1)
    return answers
  }

  askAlone(index: number): Promise<string> {
    return this.#alone(this.probes[index]!)
  }

  /** The same question with another id in the place of one. */
  askInstead(index: number, id: string, other: string): Promise<string> {
    const probe = this.probes[index]!
    if (probe.kind === 'http') return this.#alone({ ...probe, path: probe.path.replaceAll(id, other) })
    return this.#alone({ ...probe, text: probe.text.replaceAll(id, other) })
  }

  async #alone(probe: Probe): Promise<string> {
    if (probe.kind === 'http') return this.#fetch(probe.path, probe.init ?? {})
    const text = probe.kind === 'document' ? probe.text : `{ a0: ${probe.text} }`
    const answer = await sendDocument(this.world, this.identity.token, text)
    // As it would stand among others.
    return probe.kind === 'field' && answer.startsWith(WELL) ? answer.slice(WELL.length, -2) : answer
  }

  /** False where some error made the answers of all of them one. */
  async #askTogether({ text, probes }: { text: string; probes: number[] }, answers: Answers): Promise<boolean> {
    const answer = await sendDocument(this.world, this.identity.token, text)
    const { data, errors } = JSON.parse(answer.slice(4))
    if (errors) return false
    for (const [at, probe] of probes.entries()) answers[probe] = JSON.stringify(data[`a${at}`])
    return true
  }

  async #fetch(path: string, init: RequestInit): Promise<string> {
    const headers = new Headers(init.headers)
    if (this.identity.token) headers.set('authorization', `Bearer ${this.identity.token}`)
    const response = await this.world.handle(new Request(`http://127.0.0.1${path}`, { ...init, headers }))
    const told = ['content-type', 'content-disposition', 'content-length', 'etag', 'location'].map((name) =>
      response.headers.get(name),
    )
    // A run of an import has a number of its own each time.
    return `${response.status} ${told.join(' ')}\n${await bodyOf(response)}`.replace(/"runId":"[^"]*"/, '')
  }
}

const WELL = '200 {"data":{"a0":'
/** Fields of one document: under the limit of aliases, and of the records that one operation may ask for. */
const TOGETHER = 20

function batches(probes: readonly Probe[]) {
  const fields = [...probes.keys()].filter((index) => probes[index]!.kind === 'field')
  const documents: { text: string; probes: number[] }[] = []
  let some: number[] = []
  let size = 0
  for (const index of fields) {
    const { text } = probes[index] as { text: string }
    // About four characters a token; a document has 4,000.
    if (some.length === TOGETHER || (some.length > 0 && size + text.length > 9_000)) {
      documents.push(documentOf(probes, some))
      some = []
      size = 0
    }
    some.push(index)
    size += text.length
  }
  if (some.length > 0) documents.push(documentOf(probes, some))
  return documents
}

function documentOf(probes: readonly Probe[], some: number[]) {
  const fields = some.map((index, at) => `a${at}: ${(probes[index] as { text: string }).text}`)
  return { text: `{ ${fields.join(' ')} }`, probes: some }
}

const others = (probes: readonly Probe[]): number[] =>
  [...probes.keys()].filter((index) => probes[index]!.kind !== 'field')

/** Several at a time: the database works while documents are read. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, lanes = 4): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < items.length) await work(items[next++]!)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
