import { Box, Button, CircularProgress, CssBaseline, Typography } from '@mui/material'
import { type I18nProvider, memoryStore, type Store, useTranslate } from 'ra-core'
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { AdminContext, AdminUI, CustomRoutes, Notification, Resource } from 'react-admin'
import { Route } from 'react-router'
import { authProviderFor } from './access/authProvider.ts'
import { learnDepartments } from './access/departments.ts'
import { ManifestContext } from './access/ManifestContext.tsx'
import { loadManifest, type Manifest } from './access/manifest.ts'
import { session } from './api/session.ts'
import { dataProviderFor } from './dataProvider/index.ts'
import { Home } from './home/Home.tsx'
import { currentLanguage, type Language, onLanguage } from './i18n/language.ts'
import { useWords } from './i18n/words.ts'
import { ChoosePost } from './layout/ChoosePost.tsx'
import { Layout } from './layout/Layout.tsx'
import { PasswordDialog } from './layout/PasswordDialog.tsx'
import { pagesFor } from './layout/pages.ts'
import { routerProvider } from './layout/router.ts'
import { storeFor } from './layout/store.ts'
import { themeFor } from './layout/theme.ts'
import type { Row } from './resource/declaration.ts'
import { ResourceCreate } from './resource/ResourceCreate.tsx'
import { ResourceEdit } from './resource/ResourceEdit.tsx'
import { ResourceList } from './resource/ResourceList.tsx'
import { ResourceShow } from './resource/ResourceShow.tsx'
import { titleOf } from './resource/title.ts'
import { allDeclarations } from './resources/index.ts'
import { ResetPage } from './sign-in/ResetPage.tsx'
import { useResetToken } from './sign-in/reset-link.ts'
import { SignInPage } from './sign-in/SignInPage.tsx'
import { Elsewhere, NotYourPage } from './why/NotYours.tsx'

/** Fetched when a post demands it: it draws a QR code. */
const EnrolDialog = lazy(() => import('./account/EnrolDialog.tsx').then((file) => ({ default: file.EnrolDialog })))

const useLanguage = (): Language => useSyncExternalStore(onLanguage, currentLanguage)

/** Frame of everything: language, look, and what the person keeps in this browser. */
const Frame = ({
  i18nProvider,
  store,
  manifest,
  children,
}: {
  i18nProvider: I18nProvider
  store: Store
  manifest?: Manifest
  children: ReactNode
}) => {
  const language = useLanguage()
  const theme = useMemo(() => themeFor(language), [language])
  useEffect(() => {
    document.title = i18nProvider.translate('panel.app.name')
  })
  const providers = useMemo(
    () => (manifest ? { authProvider: authProviderFor(manifest), dataProvider: dataProviderFor(manifest) } : {}),
    [manifest],
  )
  return (
    <AdminContext
      {...providers}
      i18nProvider={i18nProvider}
      routerProvider={routerProvider}
      store={store}
      theme={theme}
    >
      {children}
    </AdminContext>
  )
}

const Waiting = () => {
  const t = useTranslate()
  return (
    <Box
      sx={{ display: 'grid', placeItems: 'center', height: '100vh' }}
      role="status"
      aria-label={t('ra.page.loading')}
    >
      <CircularProgress aria-hidden />
    </Box>
  )
}

const Unreachable = ({ onRetry }: { onRetry: () => void }) => {
  const t = useTranslate()
  return (
    <Box component="main" sx={{ display: 'grid', placeItems: 'center', height: '100vh', textAlign: 'center' }}>
      <div>
        <Typography component="h1" variant="h6">
          {t('panel.app.unreachable')}
        </Typography>
        <Button onClick={onRetry} variant="contained" sx={{ mt: 2 }}>
          {t('panel.app.retry')}
        </Button>
        <Button onClick={() => session.signOut()} sx={{ mt: 2, ml: 1 }}>
          {t('ra.auth.logout')}
        </Button>
      </div>
    </Box>
  )
}

/** The pages of the signed-in post: one resource for every declared type that the manifest knows. */
const Pages = ({ manifest }: { manifest: Manifest }) => {
  const words = useWords()
  return (
    <AdminUI layout={Layout} dashboard={Home} catchAll={Elsewhere} disableTelemetry title="Leasedesk">
      {allDeclarations().flatMap(({ type, icon }) => {
        const resource = manifest.resources.get(type)
        if (!resource) return []
        return (
          <Resource
            key={type}
            name={type}
            icon={icon}
            list={resource.canList ? ResourceList : undefined}
            show={ResourceShow}
            edit={resource.canUpdate ? ResourceEdit : undefined}
            create={resource.canCreate ? ResourceCreate : undefined}
            recordRepresentation={(row: Row) => titleOf(manifest, words, type, row)}
          >
            {!resource.canCreate && (
              <Route path="create/*" element={<NotYourPage asked={{ type, operation: 'CREATE' }} />} />
            )}
            {!resource.canUpdate && (
              <Route path=":id" element={<NotYourPage asked={{ type, operation: 'UPDATE' }} />} />
            )}
          </Resource>
        )
      })}
      <CustomRoutes>
        {pagesFor(manifest).map(({ path, view: View }) => (
          <Route
            key={path}
            path={path}
            element={
              <Suspense fallback={null}>
                <View />
              </Suspense>
            }
          />
        ))}
      </CustomRoutes>
    </AdminUI>
  )
}

const SignedIn = ({ i18nProvider }: { i18nProvider: I18nProvider }) => {
  const { account, mustChoose, mustChangePassword, mustSetUpSecondFactor, posts, post } = session.current!
  const [store] = useState(() => storeFor(account.id))
  const [manifest, setManifest] = useState<Manifest | 'failed' | null>(null)
  // One thing at a time: the password that is to be replaced, the post, the second factor that the post demands.
  const due = mustChangePassword ? 'password' : mustChoose ? 'post' : mustSetUpSecondFactor ? 'factor' : null
  const isReady = due === null
  const language = useLanguage()
  const asked = useRef(language)
  const load = useCallback(async () => {
    try {
      const loaded = await loadManifest()
      await learnDepartments(loaded)
      setManifest(loaded)
    } catch {
      setManifest('failed')
    }
  }, [])
  useEffect(() => {
    if (isReady) load()
  }, [load, isReady])
  useEffect(() => {
    // The server names the posts; in another language they are asked for again.
    if (asked.current === language) return
    asked.current = language
    session.refresh().catch(() => null)
  }, [language])
  if (manifest !== null && manifest !== 'failed') {
    return (
      <ManifestContext value={manifest}>
        <Frame i18nProvider={i18nProvider} store={store} manifest={manifest}>
          <Pages manifest={manifest} />
        </Frame>
      </ManifestContext>
    )
  }
  return (
    <Frame i18nProvider={i18nProvider} store={store}>
      <CssBaseline />
      {due === 'password' && <PasswordDialog isForced onClose={() => undefined} />}
      {due === 'post' && <ChoosePost posts={posts} current={post} onChosen={session.keepPost} />}
      {due === 'factor' && (
        <Suspense fallback={<Waiting />}>
          <EnrolDialog isForced onClose={() => undefined} onDone={() => session.refresh().catch(() => null)} />
        </Suspense>
      )}
      {manifest === 'failed' ? <Unreachable onRetry={load} /> : isReady && <Waiting />}
      <Notification />
    </Frame>
  )
}

const SignedOut = ({ i18nProvider, resetToken }: { i18nProvider: I18nProvider; resetToken: string | null }) => {
  const [store] = useState(() => memoryStore({ locale: currentLanguage() }))
  return (
    <Frame i18nProvider={i18nProvider} store={store}>
      <CssBaseline />
      {resetToken ? <ResetPage token={resetToken} /> : <SignInPage hasEnded={session.hasEnded} />}
    </Frame>
  )
}

/** Changes with the person and with the post; a renewed token of the same post changes nothing. */
const identity = (): string | null =>
  session.current &&
  [
    session.current.account.id,
    session.current.post,
    session.current.mustChoose,
    session.current.mustChangePassword,
    session.current.mustSetUpSecondFactor,
  ].join(' ')

/**
 * The panel. Everything below hangs on who is signed in and in which post: another post is another panel, so nothing
 * read in one role is left over in the next.
 */
export const App = ({ i18nProvider }: { i18nProvider: I18nProvider }) => {
  const key = useSyncExternalStore(session.subscribe, identity)
  const resetToken = useResetToken()
  if (key && !resetToken) return <SignedIn key={key} i18nProvider={i18nProvider} />
  return <SignedOut i18nProvider={i18nProvider} resetToken={resetToken} />
}
