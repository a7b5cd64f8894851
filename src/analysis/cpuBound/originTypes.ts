import type { Node } from '@babel/types';
import type { Origin } from './originSet';
import type { TopLevel } from './topLevel';

const primitiveKeywords = new Set([
  ...[
    'TSStringKeyword',
    'TSNumberKeyword',
    'TSBooleanKeyword',
    'TSBigIntKeyword',
    'TSNullKeyword',
    'TSUndefinedKeyword',
  ],
  ...['TSVoidKeyword', 'TSLiteralType', 'TSTemplateLiteralType', 'TSNeverKeyword'],
]);
const lists = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap', 'Record', 'Iterable']);
const typedArray = /^(?:Big)?(?:Ui|I|Fl)\w+Array$/;

/**
 * Which parts of a parameter are primitives, as its type says.
 * @param key the parameter
 * @param resolve the declaration of a type of the module
 */
export function primitiveParts(key: Origin, type: Node, resolve: (name: string) => TopLevel | undefined): Origin[] {
  return partsOf(key, type, resolve, 0).parts;
}

interface Parts {
  readonly parts: Origin[];
  readonly isPrimitive: boolean;
}

const none: Parts = { parts: [], isPrimitive: false };

function partsOf(key: Origin, type: Node, resolve: (name: string) => TopLevel | undefined, depth: number): Parts {
  if (depth > 6) return none;
  const inside = (segment: string, one: Node): Parts => partsOf(key + segment, one, resolve, depth + 1);
  if (primitiveKeywords.has(type.type)) return { parts: [key], isPrimitive: true };
  switch (type.type) {
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
      return partsOf(key, type.typeAnnotation ?? type, resolve, depth + 1);
    case 'TSArrayType':
      return { parts: inside('[]', type.elementType).parts, isPrimitive: false };
    case 'TSTupleType': {
      const all = type.elementTypes.map((one) =>
        inside('[]', one.type === 'TSNamedTupleMember' ? one.elementType : one),
      );
      return all.every(({ isPrimitive }) => isPrimitive) ? { parts: [`${key}[]`], isPrimitive: false } : none;
    }
    case 'TSUnionType': {
      const all = type.types.map((one) => partsOf(key, one, resolve, depth + 1));
      if (all.every(({ isPrimitive }) => isPrimitive)) return { parts: [key], isPrimitive: true };
      const objects = all.filter(({ isPrimitive }) => !isPrimitive);
      const shared = objects[0]?.parts.filter((part) => objects.every(({ parts }) => parts.includes(part))) ?? [];
      return { parts: shared, isPrimitive: false };
    }
    case 'TSTypeLiteral':
      return members(key, type.members, inside);
    case 'TSTypeReference': {
      if (type.typeName.type !== 'Identifier') return none;
      const { name } = type.typeName;
      if (typedArray.test(name) || name === 'Buffer') return { parts: [`${key}[]`], isPrimitive: false };
      const args = type.typeParameters?.params ?? [];
      if (lists.has(name)) {
        const all = args.map((one) => inside('[]', one));
        if (name === 'Record')
          return {
            parts: [...(args[1] ? [...inside('.*', args[1]).parts, ...inside('[]', args[1]).parts] : [])],
            isPrimitive: false,
          };
        const first = all[0]?.parts ?? [];
        return { parts: first.filter((part) => all.every(({ parts }) => parts.includes(part))), isPrimitive: false };
      }
      if (/^(?:Readonly|Partial|Required)$/.test(name) && args[0]) return partsOf(key, args[0], resolve, depth + 1);
      const { node } = resolve(name)?.declaration ?? {};
      if (node?.type === 'TSTypeAliasDeclaration') return partsOf(key, node.typeAnnotation, resolve, depth + 1);
      if (node?.type === 'TSInterfaceDeclaration' && !node.extends?.length) return members(key, node.body.body, inside);
      if (node?.type === 'TSEnumDeclaration') return { parts: [key], isPrimitive: true };
      return none;
    }
    default:
      return none;
  }
}

function members(key: Origin, list: readonly Node[], inside: (segment: string, type: Node) => Parts): Parts {
  const all = list.map((member) => {
    const annotation = member.type === 'TSPropertySignature' ? member.typeAnnotation?.typeAnnotation : undefined;
    const name =
      member.type === 'TSPropertySignature' && member.key.type === 'Identifier' ? member.key.name : undefined;
    return annotation && name !== undefined ? inside(`.${name}`, annotation) : none;
  });
  const isFlat = all.every(({ isPrimitive }) => isPrimitive);
  return {
    parts: [...all.flatMap(({ parts }) => parts), ...(isFlat ? [`${key}.*`, `${key}[]`] : [])],
    isPrimitive: false,
  };
}

/** The same of a JSDoc type, as far as it is simple: `string`, `number[]`, `Array<string>`, `Uint8Array`. */
export function primitivePartsOfJsdoc(key: Origin, type: string): Origin[] {
  const text = type.replace(/^[?!]|[=]$/g, '').trim();
  const primitive = /^(?:(?:string|number|boolean|bigint|null|undefined|'[^']*'|"[^"]*"|\d+)\s*\|?\s*)+$/;
  if (primitive.test(text)) return [key];
  const element = /^(?:Array|ReadonlyArray|Set)\.?<(.*)>$/.exec(text)?.[1] ?? /^(.*)\[\]$/.exec(text)?.[1];
  if (element !== undefined) return primitivePartsOfJsdoc(`${key}[]`, element.replace(/^\((.*)\)$/, '$1'));
  return typedArray.test(text) || text === 'Buffer' ? [`${key}[]`] : [];
}
