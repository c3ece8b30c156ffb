import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { Problem } from './problem.ts';

interface FileUploadProps {
  label: string;
  /** Media types and endings that the file dialog offers; the server judges what is in a file. */
  accept: string;
  /** Sends one file; a rejection is shown. */
  onSend: (file: File) => Promise<unknown>;
}

/** A button that sends one file at once. */
export function FileUpload({ label, accept, onSend }: FileUploadProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    try {
      await onSend(file);
    } catch (error) {
      message.error(uploadFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Upload
      accept={accept}
      showUploadList={false}
      beforeUpload={(file) => {
        void send(file);
        return false;
      }}
    >
      <Button size="small" icon={<UploadOutlined />} loading={busy}>
        {label}
      </Button>
    </Upload>
  );
}

/** Why a file was not taken, in a sentence. */
export function uploadFailure(error: unknown): string {
  return error instanceof Problem ? (error.detail ?? error.message) : '上传没有完成，请重试';
}
