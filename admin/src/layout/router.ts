import { type RouterBlocker, type RouterProvider, reactRouterProvider } from 'ra-core'

/** An answer to a question that is no longer open is none; React Router takes it for a fault of the program. */
const ifStillAsked = (answer: () => void) => () => {
  try {
    answer()
  } catch (error) {
    if (!/blocker state transition/.test(String(error))) throw error
  }
}

/**
 * Whether to leave a form with unsaved changes is asked, and answered in an effect: by then the page may have been left
 * another way (a save that leads on, and a second link).
 */
const useBlocker: RouterProvider['useBlocker'] = (shouldBlock): RouterBlocker => {
  const blocker = reactRouterProvider.useBlocker(shouldBlock)
  return blocker.state === 'blocked'
    ? { ...blocker, proceed: ifStillAsked(blocker.proceed), reset: ifStillAsked(blocker.reset) }
    : blocker
}

export const routerProvider: RouterProvider = { ...reactRouterProvider, useBlocker }
