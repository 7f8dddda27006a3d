/** The start page. */
import { carryToken } from './page.js';

carryToken();
