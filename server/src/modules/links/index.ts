import type { Catalog, TypeInfo } from '../../access/catalog.ts'
import { mayRows } from '../../access/decide.ts'
import type { Builder } from '../../graphql/builder.ts'
import { needs } from '../../graphql/needs.ts'
import { mayUpdate } from '../../graphql/resource-operations.ts'
import { named } from '../../graphql/resource-types.ts'
import { type GivenLink, giveLink } from './give.ts'
import {
  answerInvitation,
  answerSurvey,
  type GivenAnswer,
  type OpenInvitation,
  type OpenSurvey,
  openInvitation,
  openSurvey,
} from './open.ts'
import './words.ts'

/** Links by which people without a log-in answer an invitation or a survey (R4.2, R5.1), and how they are made. */
export function addLinks(builder: Builder, catalog: Catalog): void {
  addGiving(builder, catalog)
  addInvitation(builder, catalog)
  addSurvey(builder, catalog)
}

const ofPublic = needs((role) => role === 'PUB')

function addGiving(builder: Builder, catalog: Catalog): void {
  const types = ['EventInvitation', 'SatisfactionSurvey'].map((name) => catalog.types.get(name)!)
  const mayGive = (type: TypeInfo) => needs((role) => mayUpdate(role, type) && mayRows(role, type, 'create'))
  const anyOf = needs((role) => types.some((type) => mayGive(type).needs(role)))
  builder.objectRef<GivenLink>('PublicLink').implement({
    description: 'A link that opens one record to whoever holds it, told this once.',
    extensions: anyOf,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The record that it opens.' }),
      token: t.exposeString('token', {
        description: 'What opens it. Only its hash is kept: nobody can show it again.',
      }),
      path: t.exposeString('path', { description: 'Where it opens, behind the address of this server.' }),
      until: t.field({ type: named('DateTime'), description: 'When it ends.', resolve: (link) => link.until }),
    }),
  })
  const input = builder.inputType('PublicLinkInput', {
    description: 'The record to be opened, and the version of it that was looked at.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'Its id.' }),
      version: t.int({ required: true, description: 'Its version.' }),
    }),
  })
  for (const [type, mutation] of [
    [types[0]!, 'createInvitationLink'],
    [types[1]!, 'createSurveyLink'],
  ] as const)
    builder.mutationField(mutation, (t) =>
      t.field({
        type: named('PublicLink'),
        description:
          'Makes the link; an earlier one opens nothing from then on. It is not repeatable by an idempotency key: the token is not kept.',
        args: { input: t.arg({ type: input, required: true, description: 'Which.' }) },
        extensions: mayGive(type),
        resolve: async (_root, { input: { id, version } }, context) =>
          (await giveLink(context, type, { id: String(id), version })) as unknown as string,
      }),
    )
}

function addInvitation(builder: Builder, catalog: Catalog): void {
  const item = builder.objectRef<OpenInvitation['agenda'][number]>('OpenAgendaItem').implement({
    description: 'An item of the agenda.',
    extensions: ofPublic,
    fields: (t) => ({
      startsAt: t.field({ type: named('DateTime'), description: 'When.', resolve: (each) => each.startsAt }),
      title: t.exposeString('title', { description: 'What.' }),
      speaker: t.exposeString('speaker', { nullable: true, description: 'Who speaks.' }),
    }),
  })
  const opened = builder.objectRef<OpenInvitation>('OpenInvitation').implement({
    description: 'An invitation as its link shows it.',
    extensions: ofPublic,
    fields: (t) => ({
      theme: t.exposeString('theme', { description: 'What the event is about.' }),
      startsAt: t.field({ type: named('DateTime'), description: 'When it begins.', resolve: (each) => each.startsAt }),
      endsAt: t.field({ type: named('DateTime'), description: 'When it ends.', resolve: (each) => each.endsAt }),
      place: t.exposeString('place', { nullable: true, description: 'Where.' }),
      host: t.exposeString('host', { description: 'The department that invites.' }),
      timezone: t.exposeString('timezone', {
        description: 'Time zone of the department, in which the times are told.',
      }),
      guest: t.exposeString('guest', { description: 'Who is invited.' }),
      agenda: t.field({ type: [item], description: 'What happens.', resolve: (each) => each.agenda }),
      answer: t.exposeString('answer', { description: 'INVITED, ACCEPTED, DECLINED or NO_RESPONSE.' }),
      seats: t.exposeInt('seats', { description: 'How many will come.' }),
    }),
  })
  builder.queryField('openInvitation', (t) =>
    t.field({
      type: opened,
      nullable: true,
      description: 'The invitation of a link; null where the link is not, or no longer, good.',
      args: { token: t.arg.string({ required: true, description: 'What stands in the link.' }) },
      extensions: ofPublic,
      resolve: (_root, { token }, context) => openInvitation(context, token),
    }),
  )
  const input = builder.inputType('AnswerInvitationInput', {
    description: 'The answer to an invitation.',
    fields: (t) => ({
      token: t.string({ required: true, description: 'What stands in the link.' }),
      accept: t.boolean({ required: true, description: 'Whether one comes.' }),
      seats: t.int({ description: 'How many come; as invited where nothing is said.' }),
    }),
  })
  builder.mutationField('answerInvitation', (t) =>
    t.field({
      type: opened,
      nullable: true,
      description: 'Accepts or declines an invitation; the answer may be changed until the event begins.',
      args: { input: t.arg({ type: input, required: true, description: 'The answer.' }) },
      extensions: ofPublic,
      resolve: async (_root, { input: answer }, context) => {
        await answerInvitation(context, catalog, answer)
        return openInvitation(context, answer.token)
      },
    }),
  )
}

function addSurvey(builder: Builder, catalog: Catalog): void {
  const question = builder.objectRef<OpenSurvey['questions'][number]>('OpenQuestion').implement({
    description: 'A question of a survey.',
    extensions: ofPublic,
    fields: (t) => ({
      position: t.exposeInt('position', { description: 'Its place, by which it is answered.' }),
      question: t.exposeString('question', { description: 'What is asked.' }),
    }),
  })
  const opened = builder.objectRef<OpenSurvey>('OpenSurvey').implement({
    description: 'A survey as its link shows it.',
    extensions: ofPublic,
    fields: (t) => ({
      title: t.exposeString('title', { description: 'Its title.' }),
      introduction: t.exposeString('introduction', {
        nullable: true,
        description: 'What is said before the questions.',
      }),
      host: t.exposeString('host', { description: 'The department that asks.' }),
      questions: t.field({
        type: [question],
        description: 'The questions; none once it is answered.',
        resolve: (each) => each.questions,
      }),
      answered: t.exposeBoolean('answered', { description: 'It was answered.' }),
    }),
  })
  builder.queryField('openSurvey', (t) =>
    t.field({
      type: opened,
      nullable: true,
      description: 'The survey of a link; null where the link is not, or no longer, good.',
      args: { token: t.arg.string({ required: true, description: 'What stands in the link.' }) },
      extensions: ofPublic,
      resolve: (_root, { token }, context) => openSurvey(context, token),
    }),
  )
  const answer = builder.inputType('GivenAnswerInput', {
    description: 'The answer to one question.',
    fields: (t) => ({
      position: t.int({ required: true, description: 'Which question.' }),
      score: t.int({ description: 'From 1, not content at all, to 5, very content.' }),
      text: t.string({ description: 'In words.' }),
    }),
  })
  const input = builder.inputType('AnswerSurveyInput', {
    description: 'The answers to a survey.',
    fields: (t) => ({
      token: t.string({ required: true, description: 'What stands in the link.' }),
      answers: t.field({ type: [answer], required: true, description: 'Answer by answer.' }),
      respondent: t.string({ description: 'Who answers.' }),
      comment: t.string({ description: 'What one wishes to say beside.' }),
    }),
  })
  builder.mutationField('answerSurvey', (t) =>
    t.field({
      type: opened,
      nullable: true,
      description: 'Answers a survey, once (R4.2).',
      args: { input: t.arg({ type: input, required: true, description: 'The answers.' }) },
      extensions: ofPublic,
      resolve: async (_root, { input: given }, context) => {
        await answerSurvey(context, catalog, { ...given, answers: given.answers as GivenAnswer[] })
        return openSurvey(context, given.token)
      },
    }),
  )
}
