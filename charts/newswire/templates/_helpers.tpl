{{/* The name of all objects of this release. */}}
{{- define "newswire.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- define "newswire.labels" -}}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{ include "newswire.selector" . }}
{{- end -}}

{{- define "newswire.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "newswire.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{/* What a container needs beside its command: nothing may be written but the mounted folders. */}}
{{- define "newswire.container" -}}
image: {{ include "newswire.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities: {drop: [ALL]}
volumeMounts:
  - {name: config, mountPath: /etc/newswire, readOnly: true}
  - {name: data, mountPath: /var/lib/newswire}
  - {name: tmp, mountPath: /tmp}
  {{- if .Values.elasticsearch.caSecret.name }}
  - {name: elasticsearch-ca, mountPath: /etc/newswire-ca, readOnly: true}
  {{- end }}
  {{- with .Values.extraVolumeMounts }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with .Values.envFrom }}
envFrom:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "newswire.env" -}}
{{- if .Values.elasticsearch.passwordSecret.name }}
- name: ELASTICSEARCH_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.elasticsearch.passwordSecret.name }}
      key: {{ .Values.elasticsearch.passwordSecret.key }}
{{- end }}
{{- with .Values.env }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* A job that may be repeated at any time, and so runs before every start. */}}
{{- define "newswire.before" -}}
- name: {{ .name }}
  args: {{ append .args "--config=/etc/newswire/newswire.properties" | toJson }}
  env:
    - {name: NEWSWIRE_JAVA_OPTS, value: -Xmx128m}
    {{- include "newswire.env" .root | nindent 4 }}
  {{- include "newswire.container" .root | nindent 2 }}
{{- end -}}

{{/* The HTTP server is of use without Kafka and Elasticsearch: it takes requests when it listens. */}}
{{- define "newswire.probes" -}}
{{- if eq .name "ingest" }}
readinessProbe:
  tcpSocket: {port: http}
  periodSeconds: 10
{{- end }}
{{- if .root.Values.admin.enabled }}
startupProbe:
  httpGet: {path: /health/live, port: admin}
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /health/live, port: admin}
  periodSeconds: 15
  timeoutSeconds: 5
{{- if ne .name "ingest" }}
readinessProbe:
  httpGet: {path: /health/ready, port: admin}
  periodSeconds: 10
  timeoutSeconds: 5
{{- end }}
{{- else if eq .name "ingest" }}
startupProbe:
  tcpSocket: {port: http}
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  tcpSocket: {port: http}
  periodSeconds: 15
{{- end }}
{{- end -}}
