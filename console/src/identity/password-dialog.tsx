import { Modal } from 'antd';
import { PasswordFields } from './password-fields.tsx';
import { usePasswordHint } from './password-policy.ts';

interface PasswordDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Changes one's own password beside whatever one was doing. */
export function PasswordDialog({ open, onClose }: PasswordDialogProps) {
  const hint = usePasswordHint();
  return (
    <Modal open={open} title="修改密码" footer={null} onCancel={onClose} destroyOnHidden>
      <PasswordFields hint={hint} onDone={onClose} />
    </Modal>
  );
}
