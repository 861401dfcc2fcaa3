import { Box, Button, Typography } from '@mui/material'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useNotify, useRecordContext, useTranslate } from 'ra-core'
import { type ChangeEvent, useRef, useState } from 'react'
import { Confirm } from 'react-admin'
import { useResource } from '../access/ManifestContext.tsx'
import type { Row } from '../resource/declaration.ts'
import { may } from '../resource/may.ts'
import { useDeclared } from '../resource/useDeclared.ts'
import { VerbDialog } from '../resource/VerbButtons.tsx'
import { deleteFile, type FileRow, filesOf } from './api.ts'
import { type FileAction, FileItem } from './FileItem.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { seriesOf } from './series.ts'
import { ACCEPTED, UploadArea, UploadList } from './UploadArea.tsx'
import { useUploads } from './useUploads.ts'

/** The files of a record: looked at, saved, added by button or by dropping them, taken off. */
export const FilesTab = () => {
  const t = useTranslate()
  const row = useRecordContext<Row>()
  const { type, resource } = useDeclared()
  const client = useQueryClient()
  const id = row?.id ?? ''
  const key = [type, 'files', id]
  const reload = () => client.invalidateQueries({ queryKey: key })
  const { uploads, send, dismiss } = useUploads(reload)
  const { data, isPending, isError, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => filesOf(resource, id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    enabled: id !== '',
  })
  const kinds = may(row, 'attach') ? (resource.files?.add ?? []) : []
  const files = data?.pages.flatMap(({ nodes }) => nodes) ?? []
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      {kinds.length > 0 && <UploadArea kinds={kinds} onFiles={(chosen, kind) => send(chosen, { record: id, kind })} />}
      <UploadList uploads={uploads} onDismiss={dismiss} />
      {isPending && <Typography variant="body2">{t('ra.message.loading')}</Typography>}
      {isError && <Typography variant="body2">{t('ra.notification.http_error')}</Typography>}
      {data && files.length === 0 && <Typography variant="body2">{t('panel.files.none')}</Typography>}
      {files.length > 0 && (
        <FileList
          files={files}
          kinds={kinds}
          onReplace={(file, chosen) => send([chosen], { record: id, kind: file.kind, replaces: file.id })}
          onChanged={reload}
        />
      )}
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage} sx={{ alignSelf: 'start' }}>
          {t('panel.files.more')}
        </Button>
      )}
    </Box>
  )
}

type ListProps = {
  files: readonly FileRow[]
  /** Kinds that may be added: of these there may be a further edition. */
  kinds: readonly string[]
  onReplace: (file: FileRow, chosen: File) => void
  onChanged: () => void
}

const FileList = ({ files, kinds, onReplace, onChanged }: ListProps) => {
  const t = useTranslate()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState<{ file: FileRow; action: FileAction } | null>(null)
  const [unfolded, setUnfolded] = useState<readonly string[]>([])

  const act = (file: FileRow) => (action: FileAction) => {
    setOpen({ file, action })
    if (action === 'replace') input.current?.click()
  }
  const replace = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    if (chosen && open) onReplace(open.file, chosen)
    target.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={replace}
        aria-label={t('panel.files.replace')}
      />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {seriesOf(files).map(({ key, newest, earlier }) => (
          <FileItem key={key} file={newest} canReplace={kinds.includes(newest.kind)} onAction={act(newest)}>
            {earlier.length > 0 && (
              <Button
                size="small"
                aria-expanded={unfolded.includes(key)}
                onClick={() =>
                  setUnfolded((all) => (all.includes(key) ? all.filter((each) => each !== key) : [...all, key]))
                }
              >
                {t('panel.files.earlier', { smart_count: earlier.length })}
              </Button>
            )}
            {unfolded.includes(key) && (
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pl: 3 }}>
                {earlier.map((file) => (
                  <FileItem key={file.id} file={file} canReplace={false} onAction={act(file)} />
                ))}
              </Box>
            )}
          </FileItem>
        ))}
      </Box>
      {open && <FileDialog {...open} onClose={() => setOpen(null)} onChanged={onChanged} />}
    </>
  )
}

type DialogProps = { file: FileRow; action: FileAction; onClose: () => void; onChanged: () => void }

const FileDialog = ({ file, action, onClose, onChanged }: DialogProps) => {
  const t = useTranslate()
  const notify = useNotify()
  const attachments = useResource('Attachment')
  const verbName = action === 'put back' ? 'restore' : 'remove'
  if (action === 'preview') return <PreviewDialog file={file} onClose={onClose} />
  if (action === 'replace') return null
  if (action === 'put back' || file.may.includes('remove')) {
    const verb = attachments.verbs.find(({ name }) => name === verbName)
    return verb ? (
      <VerbDialog
        verb={verb}
        row={file as unknown as Row}
        resource={attachments}
        onClose={onClose}
        onDone={onChanged}
      />
    ) : null
  }
  const remove = async () => {
    onClose()
    try {
      await deleteFile(file)
      onChanged()
    } catch (error) {
      const { message } = error as Error
      notify(message, { type: 'error', messageArgs: { _: message } })
    }
  }
  return (
    <Confirm
      isOpen
      title={t('panel.files.remove')}
      content={t('panel.files.removeText', { name: file.name })}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  )
}
