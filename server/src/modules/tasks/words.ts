import { addScopeWords } from '../../i18n/scopes.ts'

addScopeWords({
  'Task.self': {
    'zh-Hans': ['本人', '由本人办理的待办'],
    'zh-Hant': ['本人', '由本人辦理的待辦'],
    en: ['self', 'tasks that the viewer has to do'],
  },
})

/** What the system writes into a task to visit a client; records of the house are in Chinese. */
export function visitTaskWords(client: { name: string; grade: string; days: number; since: string; never: boolean }) {
  const { name, grade, days, since, never } = client
  return {
    title: `拜访 ${[...name].slice(0, 180).join('')}`,
    description: `${never ? `${since} 建档后尚未拜访` : `上次拜访 ${since}`}，${grade} 级客户至少每 ${days} 天拜访一次。`,
  }
}
