import { localStorageStore, type Store } from 'ra-core'
import { currentLanguage } from '../i18n/language.ts'

/**
 * What a person arranged for himself (columns, saved queries, filters): kept in this browser under his account, so
 * that colleagues at one computer do not see each other's. The language belongs to the browser, for the sign-in page
 * speaks before anybody is known.
 */
export const storeFor = (account: string): Store => {
  const own = localStorageStore('1', `leasedesk.${account}`)
  own.setItem('locale', currentLanguage())
  // react-admin empties the store at sign-out; what a person arranged should outlive it.
  return { ...own, reset: () => undefined }
}
