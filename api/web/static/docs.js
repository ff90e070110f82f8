"use strict";
// Draws /openapi.json; stands in a file of its own since the page forbids inline scripts.
SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, tryItOutEnabled: true });
