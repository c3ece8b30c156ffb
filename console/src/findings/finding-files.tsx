import { useQueryClient } from '@tanstack/react-query';
import { type Answer, api } from '../api/client.ts';
import { FileUpload } from '../kit/file-upload.tsx';
import { Panel } from '../kit/page.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './finding-files.module.css';

/** What a finding's files may be, for the file dialog. */
export const FILE_TYPES = 'image/png,image/jpeg,image/webp,application/pdf,.docx';

/** Sends one file to a finding. Rejects with a `Problem`. */
export async function sendFindingFile(findingId: string, file: File): Promise<void> {
  await api.POST('/api/v1/findings/{id}/files', {
    params: { path: { id: findingId }, query: { name: file.name.slice(-100) } },
    body: file as unknown as string,
    bodySerializer: () => file,
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** What people have added to a finding: pictures shown as such, papers to be saved. */
export function FindingFiles({ finding }: { finding: Answer<'/api/v1/findings/{id}'> }) {
  const queries = useQueryClient();
  const mayAdd = finding.actions.some(({ name, allowed }) => name === 'add-file' && allowed);
  if (finding.files.length === 0 && !mayAdd) return null;
  const send = async (file: File) => {
    await sendFindingFile(finding.id, file);
    await queries.invalidateQueries({ queryKey: ['findings', finding.id] });
  };
  return (
    <Panel
      title="佐证"
      extra={mayAdd ? <FileUpload label="上传佐证" accept={FILE_TYPES} onSend={send} /> : null}
    >
      {finding.files.length === 0 ? (
        <p className={styles.hint}>可上传页面截图或说明：PNG、JPEG、WebP、PDF、.docx，每个不超过 8 MB。</p>
      ) : (
        <ul className={styles.files}>
          {finding.files.map((file) => (
            <li key={file.id}>
              {file.isPicture ? (
                <img src={`/api/v1/finding-files/${file.id}`} alt={`佐证：${file.name}`} loading="lazy" />
              ) : null}
              <a href={`/api/v1/finding-files/${file.id}`} download>
                {file.name}
              </a>
              <small>
                {sizeWords(file.bytes)}，{formatInstant(file.uploadedAt)}，{file.uploadedBy}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
