import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { KapokMark } from '../kit/kapok-mark.tsx';
import { usePageTitle } from '../kit/page-title.ts';
import { Entrance } from './entrance.tsx';
import { PasswordFields } from './password-fields.tsx';

/** Stands before everything else while the password has to be changed. */
export function ExpiredPasswordPage() {
  usePageTitle('修改密码');
  const queries = useQueryClient();
  const navigate = useNavigate();

  const goOn = () => {
    queries.clear();
    void navigate({ to: '/' });
  };
  return (
    <Entrance mark={<KapokMark />} title="修改密码" lead="密码已到更换期限，修改后才能继续办理。">
      <PasswordFields onDone={goOn} />
    </Entrance>
  );
}
