import type { ImportFormat } from '../../../shared/formats/format.ts';
import { formatOf, importFormats } from '../../../shared/formats/registry.ts';
import { failure, type Result, success } from '../../../shared/model/problem.ts';
import { decode } from './decode.ts';
import type { GivenSource } from './import-protocol.ts';

type Readable = { readonly text: string; readonly encoding: string; readonly format: ImportFormat };

/** The text of a source and its format. Fails as `decode` does, and with `format-unknown`. */
export function readable({ name, bytes, encoding }: GivenSource): Result<Readable> {
  const decoded = decode(bytes, encoding);
  if (!decoded.ok) return failure(decoded.code, `${name}: ${decoded.message}`);
  const format = formatOf(decoded.value.text);
  if (format) return success({ text: decoded.value.text, encoding: decoded.value.encoding, format });
  const known = importFormats.map((one) => one.name).join(', ');
  return failure('format-unknown', `${name} is in no format that can be read. Known are: ${known}.`);
}
