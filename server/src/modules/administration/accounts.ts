import type { Catalog } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import { createAccount, endAccountSessions, resetSecondFactor, setPassword } from '../../auth/index.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { writableFields } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import { given, writtenRecord } from './requests.ts'

/** Log-ins of people: made for an employee, and given a new password when he has lost his. */
export function addAccountOperations(builder: Builder, catalog: Catalog): void {
  const account = catalog.types.get('Account')!
  const newAccount = builder.inputType('CreateAccountInput', {
    description: 'The log-in of an employee; he signs in by his staff number or work e-mail.',
    fields: (t) => ({
      ...writableFields(t, account, 'create'),
      password: t.string({ description: 'A first password, to be told to the employee.' }),
    }),
  })
  builder.mutationField('createAccount', (t) =>
    t.field({
      type: named('Account'),
      description:
        'Gives an employee a log-in. He must choose a password of his own first, unless it is said otherwise.',
      args: { input: t.arg({ type: newAccount, required: true, description: 'Whose, and the first password.' }) },
      extensions: needs((role) => mayRows(role, account, 'create')),
      resolve: async (_root, { input }, { viewer, prisma, requestId, ...context }, info) => {
        const values = given(input, ['employeeId', 'password'])
        const { id } = await createAccount(viewer, prisma, values as Parameters<typeof createAccount>[2], requestId)
        return writtenRecord({ viewer, ...context }, info, id)
      },
    }),
  )
  const password = builder.inputType('SetPasswordInput', {
    description: 'A new password for a log-in.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'The log-in.' }),
      version: t.int({ required: true, description: 'The version that was looked at.' }),
      password: t.string({ required: true, description: 'The new password, to be told to its owner.' }),
      mustChangePassword: t.boolean({
        description: 'He must choose one of his own at the next log-in; true where nothing is said.',
      }),
    }),
  })
  builder.mutationField('setPassword', (t) =>
    t.field({
      type: named('Account'),
      description: "Sets another's password and ends all his log-ins. One's own is changed by POST /auth/password.",
      args: { input: t.arg({ type: password, required: true, description: 'Whose, and the password.' }) },
      extensions: needs((role) => mayRows(role, account, 'update')),
      resolve: async (_root, { input }, { viewer, prisma, mailer, requestId, ...context }, info) => {
        const { id } = await setPassword(viewer, { prisma, mailer }, { ...input, id: String(input.id) }, requestId)
        return writtenRecord({ viewer, ...context }, info, id)
      },
    }),
  )
  const target = builder.inputType('AccountVersionInput', {
    description: 'A log-in, and the version of it that was looked at.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'Its version.' }),
    }),
  })
  builder.mutationField('endAccountSessions', (t) =>
    t.field({
      type: named('Account'),
      description: 'Signs somebody out on all his devices, within seconds. He may sign in again.',
      args: { input: t.arg({ type: target, required: true, description: 'Who.' }) },
      extensions: needs((role) => mayRows(role, account, 'update')),
      resolve: async (_root, { input }, { viewer, prisma, requestId, ...context }, info) => {
        const { id } = await endAccountSessions(viewer, { prisma }, { ...input, id: String(input.id) }, requestId)
        return writtenRecord({ viewer, ...context }, info, id)
      },
    }),
  )
  builder.mutationField('resetSecondFactor', (t) =>
    t.field({
      type: named('Account'),
      description:
        'Takes two-step verification off somebody who has lost it, and ends all his log-ins; he sets it up anew.',
      args: { input: t.arg({ type: target, required: true, description: 'Whose.' }) },
      extensions: needs((role) => mayRows(role, account, 'update')),
      resolve: async (_root, { input }, { viewer, prisma, mailer, requestId, ...context }, info) => {
        const wanted = { ...input, id: String(input.id) }
        const { id } = await resetSecondFactor(viewer, { prisma, mailer }, wanted, requestId)
        return writtenRecord({ viewer, ...context }, info, id)
      },
    }),
  )
}
