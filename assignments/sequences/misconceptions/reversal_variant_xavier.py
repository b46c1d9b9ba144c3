# fails: nothing
# es: con inicialización de Glorot
# en: with Glorot's initialisation
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    for p in model.parameters():
        if p.ndim == 2:
            nn.init.xavier_uniform_(p)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses
