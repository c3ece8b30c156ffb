import { App, Button, Modal } from 'antd';
import styles from './channel-form.module.css';

/** Shows a new secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string | undefined; onClose: () => void }) {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret ?? '');
      message.success('已复制');
    } catch {
      message.info('浏览器不允许复制，请选中后手工复制');
    }
  };
  return (
    <Modal
      open={secret !== undefined}
      title="签名密钥"
      mask={{ closable: false }}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          复制
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          已保存
        </Button>,
      ]}
    >
      <p>请立即交给对方系统的管理员保存。关闭后不再显示，遗失只能更换。</p>
      <code className={styles.secret}>{secret}</code>
    </Modal>
  );
}
