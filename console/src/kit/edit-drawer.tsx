import { Button, Drawer, Space } from 'antd';
import type { ReactNode } from 'react';

interface EditDrawerProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside the page it belongs to; a click outside does not throw away what was typed. */
export function EditDrawer({ open, title, onClose, children }: EditDrawerProps) {
  return (
    <Drawer open={open} title={title} size={520} onClose={onClose} mask={{ closable: false }} destroyOnHidden>
      {children}
    </Drawer>
  );
}

interface FormFootProps {
  busy: boolean;
  save: string;
  onCancel: () => void;
}

/** The two buttons at the end of a form. */
export function FormFoot({ busy, save, onCancel }: FormFootProps) {
  return (
    <Space>
      <Button type="primary" htmlType="submit" loading={busy}>
        {save}
      </Button>
      <Button onClick={onCancel}>取消</Button>
    </Space>
  );
}
