/** A small OSCAL catalog with every construct: nested groups and controls, params, parts, links. */
export const oscalFixture = () => ({
  catalog: {
    uuid: 'b6f1d4d2-7f43-4d1b-9f0e-1c2d3e4f5a6b',
    metadata: {
      title: 'House rules',
      'last-modified': '2025-02-03T04:05:06Z',
      version: '2025.1',
      'oscal-version': '1.1.3',
      props: [{ name: 'keywords', value: 'house, rules' }],
      roles: [{ id: 'author', title: 'Author' }],
      parties: [
        { uuid: 'f0a1b2c3-d4e5-4f60-8a9b-0c1d2e3f4a5b', type: 'organization', name: 'The house' },
      ],
      remarks: 'Carried as it is.',
    },
    params: [{ id: 'all', label: 'everybody' }],
    controls: [{ id: 'root-1', title: 'Rules are written down' }],
    groups: [
      {
        id: 'op',
        class: 'family',
        title: 'Operation',
        parts: [{ name: 'overview', prose: 'How we run things.' }],
        groups: [
          {
            title: 'Backups',
            props: [{ name: 'sort-id', value: 'op-01' }],
            controls: [
              {
                id: 'op-1',
                class: 'rule',
                title: 'Policy',
                params: [
                  { id: 'op-1_prm', label: 'every week' },
                  { id: 'op-1_odp', select: { 'how-many': 'one', choice: ['tape', 'disk'] } },
                ],
                props: [
                  { name: 'label', value: 'OP-01', class: 'zero-padded' },
                  { name: 'label', value: 'OP-1' },
                ],
                links: [{ href: '#op-1.1', rel: 'related' }],
                parts: [
                  {
                    id: 'op-1_smt',
                    name: 'statement',
                    prose: 'Back up {{ insert: param, op-1_prm }}:',
                    parts: [
                      {
                        id: 'op-1_smt.a',
                        name: 'item',
                        props: [{ name: 'label', value: 'a.' }],
                        prose: 'to {{ insert: param, op-1_odp }};',
                      },
                      { id: 'op-1_smt.b', name: 'item', prose: 'and elsewhere.' },
                    ],
                  },
                  { id: 'op-1_gdn', name: 'guidance', prose: 'Test what you keep.' },
                  { id: 'op-1_obj', name: 'assessment-objective', prose: 'Backups exist.' },
                ],
                controls: [{ id: 'op-1.1', title: 'Restore as a test' }],
              },
            ],
          },
        ],
      },
      { title: 'People', controls: [{ id: 'pe-1', title: 'policy' }] },
    ],
    'back-matter': {
      resources: [
        { uuid: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d', rlinks: [{ href: 'https://example.org' }] },
      ],
    },
  },
});
