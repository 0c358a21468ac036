import { ask, type Demo } from './api.ts';
import { both, bothOf, h } from './dom.ts';
import { roles } from './labels.ts';
import { type Page, withErrorsIn } from './layout.ts';

type SignIn = (name: string, password: string) => Promise<void>;

/** The form of user name and password; a demo offers its accounts above it. */
export function signInPage(demo: Demo, onSignedIn: () => void): Page {
  const problem = h('div', {});
  const signIn: SignIn = (name, password) =>
    withErrorsIn(problem, async () => {
      await ask('POST /api/session', { name, password });
      onSignedIn();
    });
  const nodes = [
    h('h1', {}, both('Đăng nhập', 'Sign in')),
    demo.accounts.length > 0 && demoAccounts(demo.accounts, signIn),
    signInForm(signIn, problem),
  ];
  return { title: 'Đăng nhập', nodes: [h('div', { class: 'sign-in' }, nodes)] };
}

function signInForm(signIn: SignIn, problem: Node): Node {
  const name = h('input', {
    id: 'name',
    name: 'name',
    autocomplete: 'username',
    required: true,
    autocapitalize: 'none',
  });
  const password = h('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
  });
  const submit = (event: Event) => {
    event.preventDefault();
    void signIn(name.value, password.value);
  };
  return h(
    'form',
    { class: 'card form', submit },
    h('label', { for: 'name' }, both('Tên đăng nhập', 'User name')),
    name,
    h('label', { for: 'password' }, both('Mật khẩu', 'Password')),
    password,
    problem,
    h('button', {}, both('Đăng nhập', 'Sign in')),
  );
}

function demoAccounts(accounts: Demo['accounts'], signIn: SignIn): Node[] {
  const buttons = accounts.map(({ name, password, role, areaName }) =>
    h(
      'button',
      { type: 'button', class: 'choice', click: () => signIn(name, password) },
      h('strong', {}, bothOf(roles[role])),
      h('span', {}, areaName),
    ),
  );
  return [
    h('h2', {}, both('Vào xem thử', 'Try it as')),
    h(
      'ul',
      { class: 'choices' },
      buttons.map((button) => h('li', {}, button)),
    ),
  ];
}
