import { expect, test } from 'vitest';
import { byTestId, fakePage, GARMENT, mount, pageWith, STATUS } from '../../house/fakes';
import MirrorAttract from './mirror-attract';

test('an empty mirror invites, a busy one is silent', async () => {
  expect(byTestId(await mount(MirrorAttract, fakePage('mirror', { camera: STATUS.camera })), 'attract')).toHaveLength(1);
  expect(byTestId(await mount(MirrorAttract, pageWith('mirror', GARMENT)), 'attract')).toHaveLength(0);
});
