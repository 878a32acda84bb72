import { ApiOperation } from '@nestjs/swagger';

/** What a route does, as its people would say it: Indonesian first, English second. Stands over every route of the API. */
export const Does = (indonesian: string, english: string): MethodDecorator => ApiOperation({ summary: `${indonesian} / ${english}` });
