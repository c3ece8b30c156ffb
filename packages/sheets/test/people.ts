import { sheetSchema } from '../src/index.ts';

/** A schema with every kind of column. */
export const people = sheetSchema({
  title: '人员',
  columns: [
    { key: 'name', title: '姓名', kind: 'text', required: true, width: 12, maxLength: 50, example: '张三' },
    {
      key: 'role',
      title: '岗位',
      kind: 'choice',
      required: true,
      width: 14,
      choices: [
        { value: 'editor', label: '编辑' },
        { value: 'reviewer', label: '审核员' },
        { value: 'site-manager', label: '网站管理员（含栏目,附件）' },
      ],
    },
    { key: 'phone', title: '办公电话', kind: 'phone', required: false, width: 18, note: '含区号。' },
    { key: 'since', title: '任职日期', kind: 'date', required: false, width: 12 },
    { key: 'sites', title: '负责网站数', kind: 'integer', required: false, width: 10 },
    { key: 'score', title: '得分', kind: 'decimal', required: false, width: 10 },
    { key: 'active', title: '在岗', kind: 'boolean', required: false, width: 6 },
    { key: 'home', title: '主页', kind: 'url', required: false, width: 40 },
  ],
});
