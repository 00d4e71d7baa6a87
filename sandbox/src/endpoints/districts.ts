/** A corner of Tencent's map: provinces, cities and districts, each pointing at its parts in the next list. */
export const DISTRICTS = {
  status: 0,
  message: 'query ok',
  data_version: '20170510',
  result: [
    [
      {
        id: '440000',
        name: '广东',
        fullname: '广东省',
        pinyin: ['guang', 'dong'],
        location: { lat: 23.13171, lng: 113.26627 },
        cidx: [0, 0],
      },
    ],
    [
      {
        id: '440100',
        name: '广州',
        fullname: '广州市',
        pinyin: ['guang', 'zhou'],
        location: { lat: 23.12908, lng: 113.26436 },
        cidx: [0, 1],
      },
    ],
    [
      { id: '440105', fullname: '海珠区', location: { lat: 23.08331, lng: 113.3172 } },
      { id: '440106', fullname: '天河区', location: { lat: 23.12463, lng: 113.36199 } },
    ],
  ],
};
