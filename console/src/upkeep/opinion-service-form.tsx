import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, InputNumber, Switch } from 'antd';
import { limits } from '../api/limits.gen.ts';
import styles from './channel-form.module.css';
import { ChannelForm } from './channel-form.tsx';
import { type OpinionService, opinionServiceQuery, setOpinionService } from './opinion-service.ts';

interface Values {
  enabled: boolean;
  url: string | null;
  model: string | null;
  key?: string;
  keyless?: boolean;
  dailyRequests: number;
  dailyTokens: number;
}

const fields = ['enabled', 'url', 'model', 'key', 'dailyRequests', 'dailyTokens'] as const;

/** Sets the model server. The key that is stored is never shown; left empty, it stays. */
export function OpinionServiceForm({ service, mayEdit }: { service: OpinionService; mayEdit: boolean }) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const keyless = Form.useWatch('keyless', form);

  const save = async ({ key, keyless, ...values }: Values) => {
    await setOpinionService({
      ...values,
      version: service.version,
      url: values.url || null,
      model: values.model || null,
      ...(keyless ? { key: null } : key ? { key } : {}),
    });
    await queries.invalidateQueries({ queryKey: opinionServiceQuery.queryKey });
    message.success('第二意见已设置');
  };
  return (
    <ChannelForm<Values>
      form={form}
      fields={fields}
      initialValues={service}
      mayEdit={mayEdit}
      label="启用第二意见"
      extra="启用后，文字校对存疑、待研判的问题连同前后各约二十个字发给模型服务；含个人信息的不发送。答复只列在问题旁边供参考，不改变问题的状态、程度和确定程度。"
      onSubmit={save}
    >
      <Form.Item
        name="url"
        label="模型服务的地址"
        extra="兼容 OpenAI 对话接口的基础地址，一般以 /v1 结尾。内网地址须由运维人员另行开放。"
      >
        <Input
          inputMode="url"
          placeholder="https://"
          maxLength={limits['opinion-service.set'].url.maxLength}
          autoComplete="off"
        />
      </Form.Item>
      <Form.Item name="model" label="模型名称">
        <Input maxLength={limits['opinion-service.set'].model.maxLength} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="key"
        label="密钥"
        extra={
          service.hasKey
            ? '已设置。不更换可以不填；更改地址后须重新填写。'
            : '保存后不再显示；不需要密钥的服务可以不填'
        }
      >
        <Input.Password maxLength={500} autoComplete="new-password" disabled={keyless === true} />
      </Form.Item>
      {service.hasKey ? (
        <Form.Item name="keyless" label="清除密钥" valuePropName="checked">
          <Switch />
        </Form.Item>
      ) : null}
      <Form.Item
        name="dailyRequests"
        label="每日请求次数上限"
        extra="一次请求至多 20 个问题"
        rules={[{ required: true, message: '请填写每日请求次数上限' }]}
      >
        <InputNumber min={1} max={100_000} precision={0} className={styles.port ?? ''} />
      </Form.Item>
      <Form.Item
        name="dailyTokens"
        label="每日用量上限（token）"
        extra="以模型服务自己的计数为准，0 时起重新计算"
        rules={[{ required: true, message: '请填写每日用量上限' }]}
      >
        <InputNumber min={1} max={1_000_000_000} precision={0} className={styles.port ?? ''} />
      </Form.Item>
    </ChannelForm>
  );
}
