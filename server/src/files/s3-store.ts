import { readFile } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from './store.ts'

/** A bucket of S3 or of what speaks its protocol (MinIO, OSS, COS, OBS). */
export type S3Options = {
  /** `https://s3.cn-north-1.amazonaws.com.cn`, or `https://<bucket>.oss-cn-shanghai.aliyuncs.com`. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/**
 * Content as objects of a bucket: `<endpoint>/<bucket>/files/ab/cd/abcd…`, or `<endpoint>/files/…` where the endpoint's
 * host begins with the bucket's name, which some stores insist on.
 */
export function createS3Store({ endpoint, bucket, ...access }: S3Options): FileStore {
  const client = new AwsClient({ ...access, service: 's3', retries: 2 })
  const base = new URL(endpoint).hostname.startsWith(`${bucket}.`) ? endpoint : `${endpoint}/${bucket}`
  const urlOf = (sha256: string) => `${base}/files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
  const ask = async (method: string, sha256: string, init: RequestInit = {}): Promise<Response | null> => {
    const response = await client.fetch(urlOf(sha256), { method, ...init })
    if (response.ok) return response
    // Read to its end, so that the connection serves the next request.
    await response.arrayBuffer()
    if (response.status === 404) return null
    // Whoever may not list a bucket is told this of what is not there.
    if (response.status === 403 && method === 'HEAD') return null
    throw new Error(`the file store answered ${method} with ${response.status}`)
  }
  return {
    async put(sha256, file) {
      if (await ask('HEAD', sha256)) return
      // The signature covers the hash, so that the store itself refuses content that is not what it should be.
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 }
      if (!(await ask('PUT', sha256, { body: new Uint8Array(await readFile(file)), headers })))
        throw new Error('the file store has no such bucket')
    },
    async open(sha256, range) {
      const headers = range ? { range: `bytes=${range.start}-${range.end}` } : undefined
      return (await ask('GET', sha256, { headers }))?.body ?? null
    },
    async remove(sha256) {
      await ask('DELETE', sha256)
    },
  }
}
