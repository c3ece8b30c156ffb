import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select, Upload, type UploadFile } from 'antd';
import { api, type Input as Sent, take } from '../api/client.ts';
import { limits } from '../api/limits.gen.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { DayInput } from '../identity/day-input.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { uploadFailure } from '../kit/file-upload.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { SiteSelect } from '../registry/site-select.tsx';
import { FILE_TYPES, sendFindingFile } from './finding-files.tsx';

type Values = Sent<'/api/v1/findings'> & { files?: { fileList: UploadFile[] } };

interface FindingEntryFormProps {
  open: boolean;
  onClose: () => void;
}

/** Enters by hand what a person has seen and no program has. */
export function FindingEntryForm({ open, onClose }: FindingEntryFormProps) {
  return (
    <EditDrawer open={open} title="登记问题" onClose={onClose}>
      <EntryFields onClose={onClose} />
    </EditDrawer>
  );
}

function EntryFields({ onClose }: Pick<FindingEntryFormProps, 'onClose'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = async (values: Values) => {
    const { files, url, details, dueOn, ...said } = values;
    const { id } = await take(
      api.POST('/api/v1/findings', {
        body: {
          ...said,
          url: url?.trim() || null,
          details: details?.trim() || null,
          dueOn: dueOn ?? null,
        },
      }),
    );
    const missing = await sendAll(id, files?.fileList ?? []);
    await queries.invalidateQueries({ queryKey: ['findings'] });
    if (missing === null) message.success('已登记，列为已确认');
    else message.warning(`已登记；${missing}请在问题页面重新上传。`, 8);
    onClose();
  };
  return (
    <IssueForm<Values>
      form={form}
      fields={['siteId', 'url', 'words', 'details', 'failing', 'severity', 'dueOn']}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="登记" onCancel={onClose} />}
    >
      <Form.Item name="siteId" label="网站" rules={[{ required: true, message: '请选择网站' }]}>
        <SiteSelect label="网站" />
      </Form.Item>
      <Form.Item
        name="words"
        label="问题"
        extra="一句话写明哪里不对"
        rules={[{ required: true, whitespace: true, message: '请写明问题' }]}
      >
        <Input maxLength={limits['finding.enter'].words.maxLength} />
      </Form.Item>
      <Form.Item name="url" label="页面网址">
        <Input placeholder="http://" maxLength={limits['finding.enter'].url.maxLength} />
      </Form.Item>
      <Form.Item name="details" label="情况说明">
        <Input.TextArea rows={4} maxLength={limits['finding.enter'].details.maxLength} showCount />
      </Form.Item>
      <Form.Item name="failing" label="四不类别" rules={[{ required: true, message: '请选择四不类别' }]}>
        <Select options={choicesOf('failing')} placeholder="选择类别" />
      </Form.Item>
      <Form.Item name="severity" label="程度" rules={[{ required: true, message: '请选择程度' }]}>
        <Select options={choicesOf('severity')} placeholder="选择程度" />
      </Form.Item>
      <Form.Item name="dueOn" label="整改期限" extra="不填则按程度计算">
        <DayInput label="整改期限" />
      </Form.Item>
      <Form.Item
        name="files"
        label="佐证"
        extra="页面截图或说明：PNG、JPEG、WebP、PDF、.docx，最多 10 个，每个不超过 8 MB"
      >
        <Upload accept={FILE_TYPES} multiple maxCount={10} beforeUpload={() => false}>
          <Button icon={<UploadOutlined />}>选择文件</Button>
        </Upload>
      </Form.Item>
    </IssueForm>
  );
}

/** Sends the chosen files one by one. @returns what did not arrive, in a sentence; null when all did */
async function sendAll(findingId: string, files: readonly UploadFile[]): Promise<string | null> {
  const failures: string[] = [];
  for (const { name, originFileObj } of files) {
    if (!originFileObj) continue;
    try {
      await sendFindingFile(findingId, originFileObj);
    } catch (error) {
      failures.push(`“${name}”没有传上：${uploadFailure(error)}`);
    }
  }
  return failures.length === 0 ? null : failures.join('');
}
