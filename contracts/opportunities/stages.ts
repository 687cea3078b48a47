export const stages = ['identification', 'qualification', 'proposition', 'won', 'lost'] as const;
export const openStages = ['identification', 'qualification', 'proposition'] as const;
