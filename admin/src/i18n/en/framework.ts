import type { TranslationMessages } from 'ra-core'
import english from 'ra-language-english'

const { ra } = english

/** react-admin's own messages in English: those it ships, where our words differ replaced. */
export const framework: TranslationMessages = {
  ra: {
    ...ra,
    action: { ...ra.action, add_filter: 'Filters', select_all: 'Select this page', select_all_button: 'Select all' },
    page: { ...ra.page, dashboard: 'Home', edit: 'Edit %{name} %{recordRepresentation}' },
    auth: { ...ra.auth, logout: 'Sign out', user_menu: 'My menu' },
    notification: {
      ...ra.notification,
      updated: 'Saved |||| %{smart_count} records saved',
      created: 'Created',
      deleted: 'Deleted |||| %{smart_count} records deleted',
      item_doesnt_exist: 'This record does not exist, or you may not see it',
      http_error: 'The server cannot be reached, please try again later',
      data_provider_error: 'The data could not be read.',
      logged_out: 'Your log-in has ended, please sign in again.',
    },
    message: {
      ...ra.message,
      bulk_delete_content: 'Delete this record? |||| Delete these %{smart_count} records?',
      unsaved_changes: 'Some changes are not saved. Leave them?',
      invalid_form: 'Please check the marked entries',
    },
  },
}
