import type { Demo } from './answers.ts';
import { ask } from './api.ts';
import { both, fill, h } from './dom.ts';
import { problem, type Shown } from './frame.ts';
import { roles } from './words.ts';

/** The door: in a demo with its accounts laid out. */
export function signIn(demo: Demo, done: () => void): Shown {
  const name = h('input', {
    id: 'name',
    name: 'name',
    autocomplete: 'username',
    required: true,
    autocapitalize: 'none',
  });
  const password = h('input', {
    ...{
      id: 'password',
      name: 'password',
      type: 'password',
      autocomplete: 'current-password',
      required: true,
    },
  });
  const trouble = h('div', {});
  const enter = async (who: string, secret: string) => {
    fill(trouble);
    try {
      await ask('POST /api/session', { name: who, password: secret });
      done();
    } catch (error) {
      fill(trouble, problem(error));
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void enter(name.value, password.value);
  };
  const form = h(
    'form',
    { class: 'card form', submit },
    h('label', { for: 'name' }, both('Tên đăng nhập', 'User name')),
    name,
    h('label', { for: 'password' }, both('Mật khẩu', 'Password')),
    password,
    trouble,
    h('button', {}, both('Đăng nhập', 'Sign in')),
  );
  const accounts = demo.accounts.map(({ name: who, password: secret, role, areaName }) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'choice', click: () => enter(who, secret) },
        h('strong', {}, both(roles[role]!.vi, roles[role]!.en)),
        h('span', {}, areaName),
      ),
    ),
  );
  const offered = accounts.length > 0 && [
    h('h2', {}, both('Vào xem thử', 'Try it as')),
    h('ul', { class: 'choices' }, accounts),
  ];
  const nodes = h('div', { class: 'door' }, h('h1', {}, both('Đăng nhập', 'Sign in')), offered, form);
  return { title: 'Đăng nhập', nodes: [nodes] };
}
