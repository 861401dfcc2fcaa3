import { useTranslate } from 'ra-core'
import { useRef, useState } from 'react'
import { isTooLarge, LARGEST_MB, type Place, UploadError, uploadFile } from './upload.ts'

/** A file on its way, and what became of it. Those that arrived leave the list: they stand among the files then. */
export type Upload = { key: number; name: string; share: number; failure: string | null }

let count = 0

/** Sends files to a record one after the other; each goes through or fails by itself. */
export const useUploads = (onArrived: () => void) => {
  const t = useTranslate()
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef(Promise.resolve())

  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)))
  const drop = (key: number) => setUploads((all) => all.filter((each) => each.key !== key))

  const sendOne = async (key: number, file: File, place: Place): Promise<void> => {
    try {
      if (isTooLarge(file)) throw new UploadError(t('panel.files.tooLarge', { max: LARGEST_MB }))
      await uploadFile(file, place, (share) => change(key, { share }))
      drop(key)
      onArrived()
    } catch (error) {
      const why = error instanceof UploadError ? error.message : ''
      change(key, { failure: why || t('panel.files.unreachable') })
    }
  }

  return {
    uploads,
    dismiss: drop,
    send: (files: readonly File[], place: Place) => {
      for (const file of files) {
        count += 1
        const key = count
        setUploads((all) => [...all, { key, name: file.name, share: 0, failure: null }])
        queue.current = queue.current.then(() => sendOne(key, file, place))
      }
    },
  }
}
