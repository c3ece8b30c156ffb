import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Problem } from '../kit/problem.ts';
import { calendarEffectQuery } from './calendar-days.ts';

interface CalendarEffectProps {
  day: string | undefined;
  kind: 'off' | 'work' | 'usual';
}

/** Tells before a day is changed how many open deadlines will move, and which way. */
export function CalendarEffect({ day, kind }: CalendarEffectProps) {
  const effect = useQuery(calendarEffectQuery(day, kind));
  if (day === undefined) return null;
  if (effect.error) {
    const { error } = effect;
    const words = error instanceof Problem ? (error.detail ?? error.message) : '没有算出影响，请重试。';
    return <Alert type="warning" showIcon title={words} />;
  }
  if (!effect.data) return <Alert type="info" title="正在计算对整改期限的影响……" />;
  const { earlier, later, open } = effect.data;
  if (earlier + later === 0) {
    const words =
      open === 0 ? '现在没有按工作日计算期限的未了结整改单。' : `${open} 张未了结整改单的期限都不变。`;
    return <Alert type="info" showIcon title={words} />;
  }
  const moves = [
    ...(later > 0 ? [`${later} 张整改单的期限顺延`] : []),
    ...(earlier > 0 ? [`${earlier} 张整改单的期限提前`] : []),
  ];
  return (
    <Alert
      type="warning"
      showIcon
      title={`${moves.join('，')}。保存后重新计算，并通知责任单位和下发单位。`}
    />
  );
}
