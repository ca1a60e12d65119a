// A session changes something only with its token; without publishers there is no session.
const session = fetch('/session').then(answer => answer.ok ? answer.json() : {}).catch(() => ({}))

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  // The usual one is asked over the network.
  validatorUrl: null,
  requestInterceptor: async request => {
    const { csrf } = await session
    if (csrf && new URL(request.url, location).origin === location.origin) {
      request.headers['X-CSRF-Token'] = csrf
    }
    return request
  },
})
