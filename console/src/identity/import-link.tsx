import { UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';

/** The way to bring a table in. */
export function ImportLink({ kind }: { kind: 'units' | 'people' | 'sites' | 'media-accounts' | 'columns' }) {
  return (
    <Link to="/imports/$kind" params={{ kind }}>
      <Button icon={<UploadOutlined aria-hidden="true" />} tabIndex={-1}>
        导入
      </Button>
    </Link>
  );
}
