import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { Control, Schemas } from '@/lib/schemas';

export type ControlInput = Schemas['ControlFields'] & { catalogId: string; name: string };

/** Creates a control, or a draft of one while it has no flow. */
export function useCreateControl() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ControlInput): Promise<Control> => {
      const { flowId, period } = body;
      return flowId && period
        ? api.createControl({ body: { ...body, flowId, period } })
        : api.createControlDraft({ body });
    },
    onSuccess: (control) => refresh(client, control),
  });
}

/** Changes a draft control. */
export function useUpdateControl(controlId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ControlPatch']) => api.updateControl({ path: { controlId }, body }),
    onSuccess: (control) => refresh(client, control),
  });
}

function refresh(client: ReturnType<typeof useQueryClient>, control: Control) {
  const keys = [
    queryKeys.control(control.id),
    queryKeys.controls,
    queryKeys.catalog(control.catalogId),
    queryKeys.catalogs,
  ];
  return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
