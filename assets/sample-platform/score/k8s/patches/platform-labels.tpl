{{/*
Stamps the platform's labels on everything that runs pods, and on the pods themselves.
They come from metadata.tags of the workload's score.yaml: team, environment, cost-center.
A database made for a workload gets the labels of that workload.
A tag that is missing gives no label: the policy require-platform-labels then says so, rather than
a made-up owner paying the bill. Security settings are left to the policy that injects them.
*/}}
{{ $runsPods := list "Deployment" "StatefulSet" "DaemonSet" }}
{{ range $i, $m := .Manifests }}
{{ $source := dig "metadata" "annotations" "k8s.score.dev/source-workload" "" $m }}
{{ $workload := dig "metadata" "annotations" "k8s.score.dev/workload-name" $source $m }}
{{ $spec := dig $workload (dict) $.Workloads }}
{{ $tags := dig "metadata" "tags" (dict) $spec }}
{{ $labels := dict }}
{{ range $tag := list "team" "environment" "cost-center" }}
{{ if hasKey $tags $tag }}
{{ $labels = merge $labels (dict (print "platform.myorg.io/" $tag) (get $tags $tag)) }}
{{ end }}
{{ end }}
{{ if ne $workload "" }}
{{ $labels = merge $labels (dict "backstage.io/kubernetes-id" $workload) }}
{{ end }}
{{ if or (has $m.kind $runsPods) (eq $m.kind "ApplicationQueue") }}
{{ range $key, $value := $labels }}
- op: set
  path: {{ $i }}.metadata.labels.{{ $key | replace "." "\\." }}
  value: {{ $value | quote }}
{{ if has $m.kind $runsPods }}
- op: set
  path: {{ $i }}.spec.template.metadata.labels.{{ $key | replace "." "\\." }}
  value: {{ $value | quote }}
{{ end }}
{{ end }}
{{ end }}
{{ end }}
