import { learnt } from './learnt';

/** Tests speak every language at once. */
await learnt.all();
