import type { SvgIconProps } from '@mui/material'
import type { ComponentType } from 'react'
import type { ActionName, Group, SectionName } from '../i18n/panel.ts'
import type { Words } from '../i18n/words.ts'

/** Groups of the menu, in this order. */
export const GROUPS: readonly Group[] = [
  'clients',
  'contracts',
  'space',
  'events',
  'figures',
  'people',
  'training',
  'conduct',
  'administration',
]

/** A record as react-admin holds it. */
export type Row = { id: string } & Record<string, unknown>

/** Part of a show page and of a form: fields that belong together under one heading (`sections.<name>` in i18n). */
export type Section = { readonly name: SectionName; readonly fields: readonly string[] }

/** How a value should strike the eye. */
export type Tone = 'good' | 'busy' | 'wait' | 'bad' | 'quiet'

/** A verb of a type beside create, change and delete: a mutation with one `input`, offered where the role has it. */
export type Action = {
  /** Name of the mutation; `panel.actions.<mutation>` and `…Text` are its words. */
  readonly mutation: ActionName
  readonly inputType: string
  readonly icon: ComponentType<SvgIconProps>
  /** `list`: it makes a record. `record`: it acts on one, and is given its id and version. */
  readonly on: 'list' | 'record'
  /** Offered only for such records. */
  readonly when?: (row: Row) => boolean
  /** Fields of the type that are asked for. */
  readonly fields?: readonly string[]
  /** Type of the record that it makes, whose page is opened then, where that is not the one it acts on. */
  readonly opens?: string
  /** Choices that are asked for: some of an enumeration's values. */
  readonly choices?: readonly {
    readonly name: string
    readonly enumeration: string
    readonly values: readonly string[]
  }[]
  /** What its form holds at first. */
  readonly initial?: Readonly<Record<string, unknown>>
  /** What is asked for beside them. */
  readonly inputs?: readonly {
    readonly name: string
    readonly kind: 'password' | 'number' | 'text' | 'reference' | 'references'
    readonly target?: string
  }[]
  /**
   * Where the answer holds a secret that is shown once, and the record unless nobody is to be led there; without it the
   * answer is the record.
   */
  readonly answer?: {
    readonly record?: string
    readonly secret: string
    /** The secret is where a link leads to, and is shown as such, with its QR code. */
    readonly isLink?: true
  }
}

/**
 * A place of a record in the calendar. `from`, `to`: the record itself takes place then, and is named by its type.
 * `on`: a day of it to be kept in mind, named by the field. `without`: states that take it out of the calendar.
 */
export type CalendarDate = ({ readonly from: string; readonly to?: string } | { readonly on: string }) & {
  readonly without?: readonly string[]
}

/**
 * How a type looks in the panel. Order and grouping only: what of it a role sees, filters, sorts and changes is read
 * from the manifest, so a declaration may name every field there is.
 */
export type Declaration = {
  readonly type: string
  readonly group: Group
  readonly icon: ComponentType<SvgIconProps>
  /** Place within its group of the menu, from the top. */
  readonly order: number
  /** False where a type is reached only through its parent's tabs. */
  readonly inMenu?: boolean
  /** Columns of the list; the first is the link to the record. */
  readonly list: readonly string[]
  /** Columns that can be switched on. */
  readonly more?: readonly string[]
  /** What a narrow screen shows under the title. */
  readonly phone?: readonly string[]
  /** Filters that stand open; every other filterable field is behind the filter button. */
  readonly filters?: readonly string[]
  readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly sections: readonly Section[]
  /** To-many relations shown as tabs, in this order; others of the manifest follow only where named here. */
  readonly related?: readonly string[]
  /** Tabs of a show page that a module draws itself, for those who read all the fields named, and have the query. */
  readonly tabs?: readonly {
    readonly name: 'schedule' | 'comparison' | 'paper' | 'timeline'
    readonly needs: readonly string[]
    readonly query?: string
    /** Next to the overview, before the related records. */
    readonly isFirst?: true
    readonly view: ComponentType
  }[]
  /** What the form of a new record holds at first, and what is shown beneath its fields. */
  readonly creation?: {
    readonly initial?: (words: Words) => Readonly<Record<string, unknown>>
    readonly beneath?: ComponentType
  }
  /** Shown beneath the fields of its forms. */
  readonly beneath?: ComponentType
  /** What a module shows beneath the fields of a record's page. */
  readonly beside?: ComponentType
  /** Buttons of a module's own in the bar of a record's page. */
  readonly buttons?: ComponentType
  /** What a verb takes and the record already says: by verb and field, the field whose value it has at first. */
  readonly prefilled?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Verbs beside create, change and delete. */
  readonly actions?: readonly Action[]
  /** Text by which people know a record, where one label field is not enough. */
  readonly title?: { readonly fields: readonly string[]; readonly text: (row: Row, words: Words) => string }
  /** Choices of a to-one input narrowed by another field of the form: brand: { clientId: 'clientId' }. */
  readonly narrow?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Text fields that hold the code of a role or the name of a type, shown in words. */
  readonly wording?: Readonly<Record<string, 'role' | 'type'>>
  /** Its places in the calendar. */
  readonly calendar?: readonly CalendarDate[]
  /** Colours of choices and of yes and no, by field. */
  readonly tones?: Readonly<Record<string, Readonly<Record<string, Tone>>>>
}

/** Checks a declaration's shape and hands it on; exists so that each file is one typed value. */
export const declare = (declaration: Declaration): Declaration => declaration
