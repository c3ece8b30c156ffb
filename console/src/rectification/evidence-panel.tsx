import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { Panel } from '../kit/page.tsx';
import { Problem } from '../kit/problem.ts';
import { formatInstant } from '../kit/time.ts';
import styles from './order-page.module.css';
import type { Order } from './orders.ts';

/** What proves the fix: pictures and papers that the unit has uploaded. */
export function EvidencePanel({ order }: { order: Order }) {
  const action = order.actions.find(({ name }) => name === 'add-evidence');
  if (order.evidence.length === 0 && !action?.allowed) return null;
  return (
    <Panel title="佐证" extra={action?.allowed ? <UploadButton orderId={order.id} /> : null}>
      {order.evidence.length === 0 ? (
        <p>可上传整改后的页面截图或说明（PNG、JPEG、PDF，不超过 8 MB）。</p>
      ) : null}
      <ul className={styles.asked}>
        {order.evidence.map((file) => (
          <li key={file.id}>
            <a href={`/api/v1/evidence-files/${file.id}`} download>
              {file.name}
            </a>
            <br />
            <small>
              {formatInstant(file.at)}，{file.by}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function UploadButton({ orderId }: { orderId: string }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    try {
      await api.POST('/api/v1/orders/{id}/evidence', {
        params: { path: { id: orderId }, query: { name: file.name.slice(-100) } },
        body: file as unknown as string,
        bodySerializer: () => file,
        headers: { 'content-type': 'application/octet-stream' },
      });
      await queries.invalidateQueries({ queryKey: ['orders', orderId] });
    } catch (error) {
      message.error(error instanceof Problem ? (error.detail ?? error.message) : '上传没有完成，请重试');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Upload
      accept="image/png,image/jpeg,application/pdf"
      showUploadList={false}
      beforeUpload={(file) => {
        void send(file);
        return false;
      }}
    >
      <Button size="small" icon={<UploadOutlined />} loading={busy}>
        上传佐证
      </Button>
    </Upload>
  );
}
