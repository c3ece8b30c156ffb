import { UploadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';

type Kind =
  | 'units'
  | 'people'
  | 'sites'
  | 'media-accounts'
  | 'columns'
  | 'circulars'
  | 'lexicon-terms'
  | 'lexicon-persons';

/** The way to bring a table in. */
export function ImportLink({ kind }: { kind: Kind }) {
  return (
    <Link to="/imports/$kind" params={{ kind }}>
      <Button icon={<UploadOutlined aria-hidden="true" />} tabIndex={-1}>
        {kind === 'circulars' ? '导入通报' : '导入'}
      </Button>
    </Link>
  );
}
