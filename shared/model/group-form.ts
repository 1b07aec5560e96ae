import type { Form } from '../form/fields.ts';
import { type Group, groupListStyles } from './group.ts';
import { languages } from './languages.ts';

/** The form of a lab, research group or company. */
export const groupForm: Form<Group> = [
  {
    fields: [
      { kind: 'text', key: 'name', label: 'Name', placeholder: 'Tidal Mechanics Lab', wide: true },
      { kind: 'logo', key: 'logo', label: 'Logo', hint: 'Shown at the head of the page of the group; best on a light ground', wide: true },
      { kind: 'rich', key: 'tagline', label: 'Tagline', placeholder: 'From the shore to the model', wide: true },
      { kind: 'rich-area', key: 'mission', label: 'Mission', hint: 'What you are for, in a paragraph or two', wide: true },
    ],
  },
  {
    title: 'Members',
    fields: [
      {
        kind: 'rows',
        key: 'members',
        label: 'Members',
        hint: 'People of this portfolio; whose time has ended is an alumna or alumnus',
        row: {
          one: 'member',
          prefix: 'm',
          empty: {},
          from: 'people',
          columns: [
            { kind: 'person', key: 'person', label: 'Person' },
            { kind: 'prose', key: 'role', label: 'Role', placeholder: 'PhD student' },
            { kind: 'dates', key: 'dates', label: 'Dates', placeholder: 'Oct 2022 – present' },
          ],
        },
        wide: true,
      },
    ],
  },
  {
    title: 'Venues',
    fields: [
      {
        kind: 'rows',
        key: 'venues',
        label: 'Venues',
        hint: 'Journals and conferences, in the order in which your works are to be shown',
        row: {
          one: 'venue',
          prefix: 'v',
          namedBy: { list: 'works', key: 'venue' },
          empty: { name: '' },
          columns: [
            { kind: 'text', key: 'name', label: 'Long name', placeholder: 'International Conference on Coastal Modelling' },
            { kind: 'text', key: 'abbreviation', label: 'Short name', placeholder: 'ICCM' },
          ],
        },
        wide: true,
      },
    ],
  },
  {
    title: 'Chosen works',
    fields: [
      {
        kind: 'rows',
        key: 'works',
        label: 'Chosen works',
        hint: 'Shown venue by venue; those of one venue in this order',
        row: {
          one: 'work',
          prefix: 'k',
          empty: {},
          from: 'works',
          columns: [
            { kind: 'work', key: 'work', label: 'Work', wide: true },
            { kind: 'row-of', key: 'venue', label: 'Venue', list: 'venues', none: 'Under no venue' },
            { kind: 'prose', key: 'venueLine', label: 'Venue line', placeholder: 'ICCM, best paper' },
          ],
        },
        wide: true,
      },
    ],
  },
  {
    title: 'Clients, partners, products …',
    fields: [
      {
        kind: 'rows',
        key: 'lists',
        label: 'Lists of names',
        hint: 'One list for each: clients, partners, products, conferences',
        row: {
          one: 'list',
          prefix: 'n',
          empty: { style: 'strip', items: [] },
          columns: [
            { kind: 'prose', key: 'heading', label: 'Heading', placeholder: 'We work with' },
            { kind: 'choice', key: 'style', label: 'Style', options: groupListStyles },
            {
              kind: 'rows',
              key: 'items',
              label: 'Names',
              row: {
                one: 'name',
                prefix: 'i',
                empty: { name: '' },
                columns: [
                  { kind: 'text', key: 'name', label: 'Name', placeholder: 'Harbour Office' },
                  { kind: 'url', key: 'url', label: 'Address', placeholder: 'https://' },
                  { kind: 'logo', key: 'logo', label: 'Logo' },
                ],
              },
              wide: true,
            },
          ],
        },
        wide: true,
      },
    ],
  },
  {
    title: 'Offices',
    fields: [
      {
        kind: 'rows',
        key: 'offices',
        label: 'Offices',
        row: {
          one: 'office',
          prefix: 'o',
          empty: { name: '' },
          columns: [
            { kind: 'text', key: 'name', label: 'Name', placeholder: 'Leeds' },
            { kind: 'area', key: 'address', label: 'Postal address', placeholder: '12 Quay Street' },
          ],
        },
        wide: true,
      },
    ],
  },
  {
    title: 'Call to action',
    fields: [
      {
        kind: 'part',
        key: 'callToAction',
        label: 'Call to action',
        hint: 'What readers should do next',
        columns: [
          { kind: 'prose', key: 'heading', label: 'Heading', placeholder: 'Want to learn more?' },
          { kind: 'url', key: 'url', label: 'Address', placeholder: 'https://' },
          { kind: 'prose-area', key: 'text', label: 'Text', wide: true },
        ],
        wide: true,
      },
    ],
  },
  {
    title: 'Language of the texts',
    fields: [
      {
        kind: 'choice',
        key: 'language',
        label: 'Language of the texts',
        hint: 'What the texts of this group are written in. Without a choice, that of your first document',
        options: Object.fromEntries(Object.entries(languages).map(([tag, { own }]) => [tag, own])),
        unprinted: true,
        wide: true,
      },
    ],
  },
];
